using System.Text.Json;
using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Lstm;

/// <summary>A recurrent network: <c>objective</c>, and <c>jacobian</c>, its gradient, main parameters before extra ones.</summary>
internal sealed class Module : IModule
{
    /// <inheritdoc/>
    public string Name => "lstm";

    /// <inheritdoc/>
    public Prepared? Prepare(string function, JsonElement input)
    {
        Input given = input.Deserialize(GradBenchJson.Default.Lstm)!;
        double[] main = Rows.Flatten(given.MainParams), extra = Rows.Flatten(given.ExtraParams);
        double[] state = Rows.Flatten(given.State), sequence = Rows.Flatten(given.Sequence);
        int b = Rows.Columns(given.ExtraParams);
        return function switch
        {
            "objective" => Prepared.Number(() => Objective.Loss(main, extra, state, sequence, b)),
            "jacobian" => Prepared.Numbers(
                main.Length + extra.Length,
                to => Objective.LossGradient(main, extra, state, sequence, b, to.AsSpan(0, main.Length), to.AsSpan(main.Length))),
            _ => null,
        };
    }
}
