using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>‖x‖² = 10, x₂x₃ = 5x₄x₅, x₁³ + x₂³ = −1.</summary>
internal readonly struct Hs78Equality : IVectorFunction
{
    public int OutputCount(int inputs) => 3;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = (x[0] * x[0]) + (x[1] * x[1]) + (x[2] * x[2]) + (x[3] * x[3]) + (x[4] * x[4]) - 10.0;
        y[1] = (x[1] * x[2]) - (5.0 * x[3] * x[4]);
        y[2] = (x[0] * x[0] * x[0]) + (x[1] * x[1] * x[1]) + 1.0;
    }
}
