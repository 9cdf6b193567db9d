using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 7: minimum 0 at (1, 0, 0).</summary>
internal readonly struct HelicalValley : IVectorFunction
{
    public int OutputCount(int inputs) => 3;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T turn = T.Atan2(x[1], x[0]) / (2.0 * T.Pi);
        y[0] = 10.0 * (x[2] - (10.0 * turn));
        y[1] = 10.0 * (T.Sqrt((x[0] * x[0]) + (x[1] * x[1])) - 1.0);
        y[2] = x[2];
    }
}
