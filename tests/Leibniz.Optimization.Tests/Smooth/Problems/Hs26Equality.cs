using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>(1 + x₂²)x₁ + x₃⁴ = 3.</summary>
internal readonly struct Hs26Equality : IVectorFunction
{
    public int OutputCount(int inputs) => 1;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = ((1.0 + (x[1] * x[1])) * x[0]) + (x[2] * x[2] * x[2] * x[2]) - 3.0;
    }
}
