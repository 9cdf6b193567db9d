using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>(1 + x₁²)² + x₂² = 4.</summary>
internal readonly struct Hs7Equality : IVectorFunction
{
    public int OutputCount(int inputs) => 1;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T a = 1.0 + (x[0] * x[0]);
        y[0] = (a * a) + (x[1] * x[1]) - 4.0;
    }
}
