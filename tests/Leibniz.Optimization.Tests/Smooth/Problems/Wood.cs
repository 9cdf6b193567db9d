using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 14: minimum 0 at (1, 1, 1, 1).</summary>
internal readonly struct Wood : IVectorFunction
{
    public int OutputCount(int inputs) => 6;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = 10.0 * (x[1] - (x[0] * x[0]));
        y[1] = 1.0 - x[0];
        y[2] = Math.Sqrt(90) * (x[3] - (x[2] * x[2]));
        y[3] = 1.0 - x[2];
        y[4] = Math.Sqrt(10) * (x[1] + x[3] - 2.0);
        y[5] = (x[1] - x[3]) / Math.Sqrt(10);
    }
}
