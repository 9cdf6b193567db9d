using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>x₁ + 2x₂ + 3x₃ = 1.</summary>
internal readonly struct Hs28Equality : IVectorFunction
{
    public int OutputCount(int inputs) => 1;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] + (2.0 * x[1]) + (3.0 * x[2]) - 1.0;
    }
}
