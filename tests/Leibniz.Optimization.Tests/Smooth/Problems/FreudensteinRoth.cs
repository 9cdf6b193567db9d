using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 2: minima 0 at (5, 4) and 48.9842… at (11.41…, −0.8968…).</summary>
internal readonly struct FreudensteinRoth : IVectorFunction
{
    public int OutputCount(int inputs) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] - 13.0 + ((((5.0 - x[1]) * x[1]) - 2.0) * x[1]);
        y[1] = x[0] - 29.0 + ((((x[1] + 1.0) * x[1]) - 14.0) * x[1]);
    }
}
