using System.Text.Json;
using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Lse;

/// <summary>The logarithm of a sum of exponentials: <c>primal</c> and <c>gradient</c>.</summary>
internal sealed class Module : IModule
{
    /// <inheritdoc/>
    public string Name => "lse";

    /// <inheritdoc/>
    public Prepared? Prepare(string function, JsonElement input)
    {
        double[] x = input.Deserialize(GradBenchJson.Default.Lse)!.X;
        return function switch
        {
            "primal" => Prepared.Number(() => Objective.LogSumExp(x)),
            "gradient" => Prepared.Numbers(x.Length, to => Objective.LogSumExpGradient(x, to)),
            _ => null,
        };
    }
}
