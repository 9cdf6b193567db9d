using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>x₂ − x₁³ − x₃² = 0, x₁² − x₂ − x₄² = 0.</summary>
internal readonly struct Hs39Equality : IVectorFunction
{
    public int OutputCount(int inputs) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[1] - (x[0] * x[0] * x[0]) - (x[2] * x[2]);
        y[1] = (x[0] * x[0]) - x[1] - (x[3] * x[3]);
    }
}
