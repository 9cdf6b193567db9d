using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The power aᵇ.</summary>
/// <remarks>∂a = b·aᵇ⁻¹ with a strong zero: at a = 0 it is 0 for b = 0, +∞ for 0 &lt; b &lt; 1, 1 for b = 1, 0 for
/// b &gt; 1, −∞ for b &lt; 0; exact for a &lt; 0 and whole b. ∂b = aᵇ·log a: at a = 0 it is 0 for b &gt; 0 and NaN
/// otherwise; NaN at a &lt; 0, which a zero tangent of b keeps out.</remarks>
[Notation("pow")]
[RuleFor(typeof(Math), nameof(Math.Pow))]
[RuleFor(typeof(IPowerFunctions<>), "Pow")]
public readonly struct Pow : IBinaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => T.Pow(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<StrongProduct, T>(b, T.Pow(a, b - T.One));

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<StrongProduct, T>(y, Primitive.Apply<LogOfBase, T>(a, b));

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : IFloatingPointIeee754<T> =>
        // The recurrence holds for a constant exponent only.
        b.Length == 1 && PowerSeries.TryPower(a, b[0], T.Pow(a[0], b[0]), y);
}
