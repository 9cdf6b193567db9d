using System.Numerics;
using System.Runtime.Intrinsics;

namespace Leibniz.Rules;

/// <summary>A differentiable primitive of one argument, y = f(x), declared once for every mode.</summary>
/// <remarks>
/// Both formulas are written over generic math, so that the argument may be a plain number, a dual, a taped variable,
/// a pack of lanes or a symbolic expression. A formula must not branch on its argument: it chooses with
/// <see cref="Select"/>, which every number type carries.
/// </remarks>
public interface IUnaryRule
{
    /// <summary>The value f(x).</summary>
    static abstract T Value<T>(T x) where T : IFloatingPointIeee754<T>;

    /// <summary>The derivative f′(x), given y = f(x).</summary>
    static abstract T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T>;

    /// <summary>True where f is linear, so that a tangent is pushed by f itself.</summary>
    static virtual bool IsLinear => false;

    /// <summary>True where f is undefined (NaN) on a part of the line, so that a NaN value must give a NaN derivative
    /// although the derivative's formula is defined there, as 1/x is for log x at x &lt; 0.</summary>
    static virtual bool HasDomain => false;

    /// <summary>True where <see cref="Derivative"/> uses its argument y; a rule that says false gets its Taylor series
    /// in one pass.</summary>
    static virtual bool DerivativeReadsValue => true;

    /// <summary>True where f has a kink, a jump or an infinite slope at x, which reports and one-sided derivatives ask.</summary>
    static virtual bool BreaksAt(double x) => false;

    /// <summary>Writes the Taylor coefficients of f(x(t)), where the rule has a recurrence of its own.</summary>
    /// <param name="x">Coefficients x₀ … xₙ of the argument.</param>
    /// <param name="y">Receives y₀ … yₙ; of the same length as <paramref name="x"/>.</param>
    /// <returns>False where the rule has none; the series is then found from the derivative.</returns>
    static virtual bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => false;

    /// <summary>The value in eight lanes at once, where the rule has vector code of its own.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="y">Receives f of each.</param>
    /// <returns>False where the rule has none; the lanes are then taken one by one.</returns>
    static virtual bool TryLanes(Vector512<double> x, out Vector512<double> y)
    {
        y = default;
        return false;
    }
}
