using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>r = x.</summary>
internal readonly struct Identity : IVectorFunction
{
    public int OutputCount(int inputs) => inputs;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        x.CopyTo(y);
    }
}
