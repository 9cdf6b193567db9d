using Leibniz.Optimization.Proximal;

namespace Leibniz.Optimization.Tests.Solvers.Problems;

/// <summary>The indicator of Σ xᵢ = total.</summary>
internal sealed class Plane(double total) : IProximable
{
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsIndicator = true };

    public double Value(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double value in x)
            sum += value;
        return Math.Abs(sum - total) <= 1e-9 * (1 + Math.Abs(total)) ? 0 : double.PositiveInfinity;
    }

    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        double sum = 0;
        foreach (double value in x)
            sum += value;
        double shift = (total - sum) / x.Length;
        for (int i = 0; i < x.Length; i++)
            result[i] = x[i] + shift;
        return 0;
    }
}
