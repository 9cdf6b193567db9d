using System.Numerics;

namespace Leibniz.Rules;

/// <summary>A family of unary primitives with a constant integer index, y = fₙ(x): xⁿ, the n-th root, Jₙ(x).</summary>
public interface IIndexedRule
{
    /// <summary>The value fₙ(x).</summary>
    static abstract T Value<T>(int n, T x) where T : IFloatingPointIeee754<T>;

    /// <summary>The derivative fₙ′(x), given y = fₙ(x).</summary>
    static abstract T Derivative<T>(int n, T x, T y) where T : IFloatingPointIeee754<T>;

    /// <summary>True where fₙ is undefined (NaN) on a part of the line; see <see cref="IUnaryRule.HasDomain"/>.</summary>
    static virtual bool HasDomain => false;

    /// <summary>True where fₙ has a kink, a jump or an infinite slope at x.</summary>
    static virtual bool BreaksAt(int n, double x) => false;

    /// <summary>Writes the Taylor coefficients of fₙ(x(t)), where the rule has a recurrence of its own.</summary>
    /// <param name="n">The index.</param>
    /// <param name="x">Coefficients x₀ … xₘ of the argument.</param>
    /// <param name="y">Receives y₀ … yₘ; of the same length as <paramref name="x"/>.</param>
    /// <returns>False where the rule has none; the series is then found from the derivative.</returns>
    static virtual bool TrySeries<T>(int n, ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => false;
}
