using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 6, m = 10: minimum 124.362… at x₁ = x₂ = 0.2578….</summary>
internal readonly struct JennrichSampson : IVectorFunction
{
    public int OutputCount(int inputs) => 10;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 1; i <= 10; i++)
            y[i - 1] = (2.0 + (2.0 * i)) - (T.Exp((double)i * x[0]) + T.Exp((double)i * x[1]));
    }
}
