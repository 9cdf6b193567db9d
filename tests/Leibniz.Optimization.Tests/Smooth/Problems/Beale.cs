using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 5: minimum 0 at (3, 0.5).</summary>
internal readonly struct Beale : IVectorFunction
{
    public int OutputCount(int inputs) => 3;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = 1.5 - (x[0] * (1.0 - x[1]));
        y[1] = 2.25 - (x[0] * (1.0 - (x[1] * x[1])));
        y[2] = 2.625 - (x[0] * (1.0 - (x[1] * x[1] * x[1])));
    }
}
