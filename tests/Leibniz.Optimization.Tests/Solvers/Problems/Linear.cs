using Leibniz.Optimization.Proximal;

namespace Leibniz.Optimization.Tests.Solvers.Problems;

/// <summary>⟨c, x⟩.</summary>
internal sealed class Linear(double[] c) : IProximable, ISmoothFunction
{
    public FunctionTraits Traits { get; } = new() { IsConvex = true };

    public int Dimension => c.Length;

    public double Value(ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += c[i] * x[i];
        return sum;
    }

    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        c.CopyTo(gradient);
        return Value(x);
    }

    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = x[i] - (gamma * c[i]);
        return Value(result);
    }
}
