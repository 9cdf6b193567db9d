using System.Numerics;
using System.Runtime.Intrinsics;

namespace Leibniz.Rules;

/// <summary>A differentiable primitive of two arguments, y = f(a, b), declared once for every mode.</summary>
/// <remarks>See <see cref="IUnaryRule"/> for how the formulas are to be written.</remarks>
public interface IBinaryRule
{
    /// <summary>The value f(a, b).</summary>
    static abstract T Value<T>(T a, T b) where T : IFloatingPointIeee754<T>;

    /// <summary>The partial derivative ∂f/∂a, given y = f(a, b).</summary>
    static abstract T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T>;

    /// <summary>The partial derivative ∂f/∂b, given y = f(a, b).</summary>
    static abstract T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T>;

    /// <summary>True where f is linear in (a, b) together, so that tangents are pushed by f itself.</summary>
    static virtual bool IsLinear => false;

    /// <summary>True where f is undefined (NaN) on a part of the plane; see <see cref="IUnaryRule.HasDomain"/>.</summary>
    static virtual bool HasDomain => false;

    /// <summary>True where f has a kink, a jump or an infinite slope at (a, b).</summary>
    static virtual bool BreaksAt(double a, double b) => false;

    /// <summary>Writes the Taylor coefficients of f(a(t), b(t)), where the rule has a recurrence of its own.</summary>
    /// <param name="a">Coefficients a₀ … aₙ.</param>
    /// <param name="b">Coefficients b₀ … bₙ.</param>
    /// <param name="y">Receives y₀ … yₙ.</param>
    /// <returns>False where the rule has none; the series is then found from the partial derivatives.</returns>
    static virtual bool TrySeries<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
        where T : IFloatingPointIeee754<T> => false;

    /// <summary>The value in eight lanes at once, where the rule has vector code of its own.</summary>
    /// <param name="a">The first arguments.</param>
    /// <param name="b">The second arguments.</param>
    /// <param name="y">Receives f of each pair.</param>
    /// <returns>False where the rule has none; the lanes are then taken one by one.</returns>
    static virtual bool TryLanes(Vector512<double> a, Vector512<double> b, out Vector512<double> y)
    {
        y = default;
        return false;
    }
}
