using System.Text.Json;
using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Ode;

/// <summary>A chain of differential equations: <c>primal</c>, the solution, and <c>gradient</c>, of its last component.</summary>
internal sealed class Module : IModule
{
    /// <inheritdoc/>
    public string Name => "ode";

    /// <inheritdoc/>
    public Prepared? Prepare(string function, JsonElement input)
    {
        Input given = input.Deserialize(GradBenchJson.Default.Ode)!;
        return function switch
        {
            "primal" => Prepared.Numbers(given.X.Length, to => Objective.Solve(given.X, given.S, to)),
            "gradient" => Prepared.Numbers(given.X.Length, to => Objective.LastGradient(given.X, given.S, to)),
            _ => null,
        };
    }
}
