using Leibniz.Optimization.Proximal;

namespace Leibniz.Optimization.Tests.Calculus;

/// <summary>The indicator of ‖x‖ ≤ r, with the derivatives of its projection (the identity on the sphere).</summary>
internal sealed class Ball(double radius) : IDifferentiableProximable
{
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsIndicator = true };

    public double Value(ReadOnlySpan<double> x) => Norm(x) <= radius * (1 + 1e-12) ? 0 : double.PositiveInfinity;

    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        double norm = Norm(x), factor = norm > radius ? radius / norm : 1;
        for (int i = 0; i < x.Length; i++)
            result[i] = factor * x[i];
        return 0;
    }

    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result) =>
        ProxPull(x, gamma, tangent, result);

    // The Jacobian r/‖x‖·(I − xxᵀ/‖x‖²) is symmetric.
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        double norm = Norm(x), along = 0;
        for (int i = 0; i < x.Length; i++)
            along += x[i] * cotangent[i];
        for (int i = 0; i < x.Length; i++)
            result[i] = norm > radius ? radius / norm * (cotangent[i] - (x[i] * along / (norm * norm))) : cotangent[i];
        return 0;
    }

    private static double Norm(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double value in x)
            sum += value * value;
        return Math.Sqrt(sum);
    }
}
