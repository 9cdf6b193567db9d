namespace Leibniz.Optimization;

/// <summary>A generic function with the gradient that the front door takes of it.</summary>
internal sealed class DifferentiatedFunction<TFunction>(TFunction f, int dimension) : ISmoothFunction
    where TFunction : IScalarFunction
{
    public int Dimension => dimension;

    public double Value(ReadOnlySpan<double> x) => f.Evaluate(x);

    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient) => Leibniz.Gradient.Of(f, x, gradient);
}
