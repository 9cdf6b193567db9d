using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>x₂ = 1.</summary>
internal readonly struct SecondIsOne : IVectorFunction
{
    public int OutputCount(int inputs) => 1;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[1] - 1.0;
    }
}
