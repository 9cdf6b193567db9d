using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>‖x‖² ≤ 48.</summary>
internal readonly struct Hs65Inequality : IVectorFunction
{
    public int OutputCount(int inputs) => 1;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = (x[0] * x[0]) + (x[1] * x[1]) + (x[2] * x[2]) - 48.0;
    }
}
