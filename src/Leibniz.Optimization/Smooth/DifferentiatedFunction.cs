namespace Leibniz.Optimization.Smooth;

/// <summary>A generic scalar function as an objective; its gradient comes from reverse mode, the product of its Hessian
/// with a vector from forward over reverse.</summary>
/// <typeparam name="TFunction">The function.</typeparam>
/// <param name="f">The function.</param>
/// <param name="dimension">The number of its inputs; −1 where any length is taken.</param>
public sealed class DifferentiatedFunction<TFunction>(TFunction f, int dimension = -1) : ITwiceDifferentiableFunction
    where TFunction : IScalarFunction
{
    /// <inheritdoc/>
    public int Dimension { get; } = dimension;

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x) => f.Evaluate(x);

    /// <inheritdoc/>
    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient) => Leibniz.Gradient.Of(f, x, gradient);

    /// <inheritdoc/>
    public void HessianVector(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> result) =>
        HessianVectorProduct.Of(f, x, v, [], result);
}
