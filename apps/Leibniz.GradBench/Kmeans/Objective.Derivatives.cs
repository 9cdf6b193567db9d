namespace Leibniz.GradBench.Kmeans;

internal static partial class Objective
{
    /// <summary>The gradient of <see cref="Cost"/> with respect to the centres, and its Hessian times a vector.</summary>
    /// <param name="centroids">The centres, row after row. [k, d]</param>
    /// <param name="points">The points, row after row. [n, d]</param>
    /// <param name="d">Number of dimensions.</param>
    /// <param name="v">The vector. [k, d]</param>
    /// <param name="gradient">Receives the gradient. [k, d]</param>
    /// <param name="hv">Receives the product. [k, d]</param>
    [HvpOf(nameof(Cost), Wrt = ["centroids"])]
    public static partial void CostHvp(
        ReadOnlySpan<double> centroids, ReadOnlySpan<double> points, int d, ReadOnlySpan<double> v, Span<double> gradient, Span<double> hv);
}
