using System.Text.Json;
using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Saddle;

/// <summary>The saddle point, x and y, by a descent over a climb.</summary>
/// <remarks><c>ff</c>, <c>fr</c>, <c>rf</c>, <c>rr</c>: the mode of the descent's derivative, then of the climb's.</remarks>
internal sealed class Module : IModule
{
    /// <inheritdoc/>
    public string Name => "saddle";

    /// <inheritdoc/>
    public Prepared? Prepare(string function, JsonElement input)
    {
        double[] start = input.Deserialize(GradBenchJson.Default.Saddle)!.Start;
        if (start.Length != 2)
            throw new ArgumentException($"Saddle: start must have 2 numbers; it has {start.Length}.");
        if (function is not ("ff" or "fr" or "rf" or "rr"))
            return null;
        bool outerReverse = function[0] == 'r', innerReverse = function[1] == 'r';
        return Prepared.Numbers(4, to =>
        {
            double[] x = Descent.Minimise(
                x => Objective.Highest(x[0], x[1], start[0], start[1], innerReverse),
                (x, dx) =>
                {
                    if (outerReverse)
                    {
                        Objective.HighestGradient(x[0], x[1], start[0], start[1], innerReverse, out dx[0], out dx[1]);
                    }
                    else
                    {
                        dx[0] = Objective.HighestPush(x[0], x[1], start[0], start[1], innerReverse, 1, 0).Tangent;
                        dx[1] = Objective.HighestPush(x[0], x[1], start[0], start[1], innerReverse, 0, 1).Tangent;
                    }
                },
                start);
            double y1 = start[0], y2 = start[1];
            Objective.Climb(x[0], x[1], innerReverse, ref y1, ref y2);
            (to[0], to[1], to[2], to[3]) = (x[0], x[1], y1, y2);
        });
    }
}
