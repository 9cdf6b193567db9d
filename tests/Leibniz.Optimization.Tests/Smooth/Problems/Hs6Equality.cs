using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>10(x₂ − x₁²) = 0.</summary>
internal readonly struct Hs6Equality : IVectorFunction
{
    public int OutputCount(int inputs) => 1;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = 10.0 * (x[1] - (x[0] * x[0]));
    }
}
