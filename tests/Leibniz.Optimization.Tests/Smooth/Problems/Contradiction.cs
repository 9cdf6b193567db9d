using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>x = 0 and x = 1.</summary>
internal readonly struct Contradiction : IVectorFunction
{
    public int OutputCount(int inputs) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0];
        y[1] = x[0] - 1.0;
    }
}
