using System.Numerics;

namespace Leibniz.Bench;

/// <summary>A chain of operations of one input, each reading the one before: y ← y·c + x.</summary>
/// <param name="operations">Number of operations, even.</param>
internal readonly struct ChainFunction(int operations) : IScalarFunction
{
    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T y = x[0], c = T.CreateChecked(0.5);
        for (int i = 0; i < operations; i += 2)
            y = (y * c) + x[0];
        return y;
    }
}
