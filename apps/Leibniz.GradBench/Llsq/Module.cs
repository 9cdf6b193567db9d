using System.Text.Json;
using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Llsq;

/// <summary>Least squares of a polynomial: <c>primal</c> and <c>gradient</c>.</summary>
internal sealed class Module : IModule
{
    /// <inheritdoc/>
    public string Name => "llsq";

    /// <inheritdoc/>
    public Prepared? Prepare(string function, JsonElement input)
    {
        Input given = input.Deserialize(GradBenchJson.Default.Llsq)!;
        return function switch
        {
            "primal" => Prepared.Number(() => Objective.SumOfSquares(given.X, given.N)),
            "gradient" => Prepared.Numbers(given.X.Length, to => Objective.SumOfSquaresGradient(given.X, given.N, to)),
            _ => null,
        };
    }
}
