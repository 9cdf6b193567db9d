using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 4: minimum 0 at (1e6, 2e-6).</summary>
internal readonly struct BrownBadlyScaled : IVectorFunction
{
    public int OutputCount(int inputs) => 3;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] - 1e6;
        y[1] = x[1] - 2e-6;
        y[2] = (x[0] * x[1]) - 2.0;
    }
}
