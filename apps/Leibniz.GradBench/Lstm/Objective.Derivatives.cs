namespace Leibniz.GradBench.Lstm;

internal static partial class Objective
{
    /// <summary>The gradient of <see cref="Loss"/> with respect to all parameters.</summary>
    /// <param name="main">For each layer the weights of the gates forget, in, out, change, then their biases. [layers, 2, 4, b]</param>
    /// <param name="extra">Input weights, output weights, output biases. [3, b]</param>
    /// <param name="state">For each layer the hidden state, then the cell's, at the start. [layers, 2, b]</param>
    /// <param name="sequence">The bits of each character. [c, b]</param>
    /// <param name="b">Bits of a character.</param>
    /// <param name="dmain">Receives the gradient by the main parameters. [layers, 2, 4, b]</param>
    /// <param name="dextra">Receives the gradient by the extra parameters. [3, b]</param>
    /// <returns>The loss.</returns>
    [GradientOf(nameof(Loss), Wrt = ["main", "extra"])]
    public static partial double LossGradient(
        ReadOnlySpan<double> main, ReadOnlySpan<double> extra, ReadOnlySpan<double> state, ReadOnlySpan<double> sequence, int b,
        Span<double> dmain, Span<double> dextra);
}
