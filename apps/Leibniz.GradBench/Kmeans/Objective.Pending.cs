namespace Leibniz.GradBench.Kmeans;

internal static partial class Objective
{
    /// <summary>Stands in until products with Hessians are generated.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static double CostGradient(ReadOnlySpan<double> centroids, ReadOnlySpan<double> points, int d, Span<double> dcentroids) =>
        throw new NotSupportedException("CostGradient: not generated yet.");

    /// <inheritdoc cref="CostGradient"/>
    public static double CostHvp(
        ReadOnlySpan<double> centroids, ReadOnlySpan<double> points, int d, ReadOnlySpan<double> v, Span<double> hv) =>
        throw new NotSupportedException("CostHvp: products with Hessians are not generated yet.");
}
