using System.Numerics;

namespace Leibniz;

/// <summary>A function of n numbers with one value, f: ℝⁿ → ℝ, written once over generic math, so that every mode can
/// run it.</summary>
/// <remarks>Implement it as a struct (its fields hold the data that the function reads): the call is then specialised
/// for every number type and inlined.</remarks>
public interface IScalarFunction
{
    /// <summary>The value f(x).</summary>
    /// <param name="x">The argument, of any length that the function accepts.</param>
    T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>;
}
