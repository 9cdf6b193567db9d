using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>The three half-spaces of problem 76.</summary>
internal readonly struct Hs76Inequality : IVectorFunction
{
    public int OutputCount(int inputs) => 3;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] + (2.0 * x[1]) + x[2] + x[3] - 5.0;
        y[1] = (3.0 * x[0]) + x[1] + (2.0 * x[2]) - x[3] - 4.0;
        y[2] = 1.5 - x[1] - (4.0 * x[2]);
    }
}
