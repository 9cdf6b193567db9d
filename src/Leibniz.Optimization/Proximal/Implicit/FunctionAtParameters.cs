namespace Leibniz.Optimization.Proximal.Implicit;

/// <summary>x ↦ f(x; θ) with θ fixed.</summary>
internal sealed class FunctionAtParameters(IParametricFunction f, double[] theta) : ISmoothFunction
{
    public int Dimension => f.Dimension;

    public double Value(ReadOnlySpan<double> x) => f.Value(x, theta);

    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient) => f.Gradient(x, theta, gradient);
}
