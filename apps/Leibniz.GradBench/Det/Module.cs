using System.Text.Json;
using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Det;

/// <summary>The determinant by minors: <c>primal</c> and <c>gradient</c>.</summary>
internal sealed class Module : IModule
{
    /// <inheritdoc/>
    public string Name => "det";

    /// <inheritdoc/>
    public Prepared? Prepare(string function, JsonElement input)
    {
        Input given = input.Deserialize(GradBenchJson.Default.Det)!;
        if (given.A.Length != given.Ell * given.Ell)
            throw new ArgumentException($"Det: A must have {given.Ell}² numbers; it has {given.A.Length}.");
        return function switch
        {
            "primal" => Prepared.Number(() => Objective.Determinant(given.A, given.Ell)),
            "gradient" => Prepared.Numbers(given.A.Length, to => Objective.DeterminantGradient(given.A, given.Ell, to)),
            _ => null,
        };
    }
}
