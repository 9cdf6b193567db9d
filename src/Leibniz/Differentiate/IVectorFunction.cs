using System.Numerics;

namespace Leibniz;

/// <summary>A function of n numbers with m values, f: ℝⁿ → ℝᵐ, written once over generic math, so that every mode can
/// run it.</summary>
/// <remarks>Implement it as a struct (its fields hold the data that the function reads): the call is then specialised
/// for every number type and inlined.</remarks>
public interface IVectorFunction
{
    /// <summary>The number of values m for an argument of n numbers.</summary>
    /// <param name="inputs">n.</param>
    int OutputCount(int inputs);

    /// <summary>Writes the values f(x).</summary>
    /// <param name="x">The argument.</param>
    /// <param name="y">Receives the values; every element is to be written.</param>
    void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>;
}
