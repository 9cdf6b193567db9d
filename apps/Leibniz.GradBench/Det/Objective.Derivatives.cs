namespace Leibniz.GradBench.Det;

internal static partial class Objective
{
    /// <summary>The gradient of <see cref="Determinant"/>: the cofactors.</summary>
    /// <param name="a">The matrix, row after row. [n, n]</param>
    /// <param name="n">Number of rows; 1 to 30.</param>
    /// <param name="da">Receives the gradient. [n, n]</param>
    /// <returns>The determinant.</returns>
    [GradientOf(nameof(Determinant))]
    public static partial double DeterminantGradient(ReadOnlySpan<double> a, int n, Span<double> da);
}
