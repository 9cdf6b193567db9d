namespace Leibniz.GradBench.Llsq;

internal static partial class Objective
{
    /// <summary>The gradient of <see cref="SumOfSquares"/>.</summary>
    /// <param name="x">Coefficients, the constant first. [m]</param>
    /// <param name="n">Number of points; 2 or more.</param>
    /// <param name="dx">Receives the gradient. [m]</param>
    /// <returns>The value.</returns>
    [GradientOf(nameof(SumOfSquares))]
    public static partial double SumOfSquaresGradient(ReadOnlySpan<double> x, int n, Span<double> dx);
}
