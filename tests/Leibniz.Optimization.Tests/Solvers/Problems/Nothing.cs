using Leibniz.Optimization.Proximal;

namespace Leibniz.Optimization.Tests.Solvers.Problems;

/// <summary>The function 0.</summary>
internal sealed class Nothing : IProximable
{
    public FunctionTraits Traits { get; } = new() { IsConvex = true, Smoothness = 0 };

    public double Value(ReadOnlySpan<double> x) => 0;

    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        x.CopyTo(result);
        return 0;
    }
}
