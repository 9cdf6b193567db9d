using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>x₁ + x₂ + 2x₃ ≤ 3.</summary>
internal readonly struct Hs35Inequality : IVectorFunction
{
    public int OutputCount(int inputs) => 1;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] + x[1] + (2.0 * x[2]) - 3.0;
    }
}
