using System.Text.Json;
using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Particle;

/// <summary>The control that leads a particle through the origin, by a descent over a path that takes gradients itself.</summary>
/// <remarks><c>ff</c>, <c>fr</c>, <c>rf</c>, <c>rr</c>: the mode of the outer derivative, then of the inner.</remarks>
internal sealed class Module : IModule
{
    /// <inheritdoc/>
    public string Name => "particle";

    /// <inheritdoc/>
    public Prepared? Prepare(string function, JsonElement input)
    {
        double start = input.Deserialize(GradBenchJson.Default.Particle)!.W;
        if (function is not ("ff" or "fr" or "rf" or "rr"))
            return null;
        bool outerReverse = function[0] == 'r', innerReverse = function[1] == 'r';
        return Prepared.Number(() => Descent.Minimise(
            w => Objective.Miss(w[0], innerReverse),
            (w, dw) =>
            {
                if (outerReverse)
                    Objective.MissGradient(w[0], innerReverse, out dw[0]);
                else
                    dw[0] = Objective.MissPush(w[0], innerReverse, 1).Tangent;
            },
            [start])[0]);
    }
}
