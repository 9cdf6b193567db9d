using Leibniz.Optimization.Proximal;

namespace Leibniz.Optimization.Tests.Solvers.Problems;

/// <summary>‖x − b‖²/2, smooth and proximable.</summary>
internal sealed class HalfSquare(double[] b) : IProximable, ISmoothFunction
{
    public FunctionTraits Traits { get; } =
        new() { IsConvex = true, IsQuadratic = true, Smoothness = 1, StrongConvexity = 1 };

    public int Dimension => b.Length;

    public double Value(ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += (x[i] - b[i]) * (x[i] - b[i]);
        return sum / 2;
    }

    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        for (int i = 0; i < x.Length; i++)
            gradient[i] = x[i] - b[i];
        return Value(x);
    }

    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = (x[i] + (gamma * b[i])) / (1 + gamma);
        return Value(result);
    }
}
