namespace Leibniz.Optimization;

/// <summary>A function given by delegates, with the product of its Hessian.</summary>
internal sealed class DelegateCurvedFunction(
    ISmoothFunction smooth, Action<ReadOnlySpan<double>, ReadOnlySpan<double>, Span<double>> hessianVector)
    : ITwiceDifferentiableFunction
{
    public int Dimension => smooth.Dimension;

    public double Value(ReadOnlySpan<double> x) => smooth.Value(x);

    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient) => smooth.Gradient(x, gradient);

    public void HessianVector(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> result) => hessianVector(x, v, result);
}
