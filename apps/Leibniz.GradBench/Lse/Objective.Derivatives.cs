namespace Leibniz.GradBench.Lse;

internal static partial class Objective
{
    /// <summary>The gradient of <see cref="LogSumExp"/>: the weights exp(xᵢ) / Σ exp xⱼ.</summary>
    /// <param name="x">The numbers; one or more.</param>
    /// <param name="dx">Receives the gradient.</param>
    /// <returns>The value.</returns>
    [GradientOf(nameof(LogSumExp))]
    public static partial double LogSumExpGradient(ReadOnlySpan<double> x, Span<double> dx);
}
