using Leibniz.Optimization.Proximal;

namespace Leibniz.Optimization.Tests.Solvers.Problems;

/// <summary>The indicator of low ≤ xᵢ ≤ high.</summary>
internal sealed class Interval(double low, double high) : IProximable
{
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsIndicator = true, IsSeparable = true };

    public double Value(ReadOnlySpan<double> x)
    {
        foreach (double value in x)
        {
            if (value < low || value > high)
                return double.PositiveInfinity;
        }
        return 0;
    }

    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = Math.Clamp(x[i], low, high);
        return 0;
    }
}
