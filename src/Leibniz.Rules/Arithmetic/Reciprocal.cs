using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The reciprocal 1/x.</summary>
/// <remarks>The derivative is −(1/x)². At ±0 the value is ±∞ and the derivative −∞.</remarks>
[Notation("reciprocal")]
[RuleFor(typeof(Special), nameof(Special.Reciprocal))]
public readonly struct Reciprocal : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.One / x;

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => -(y * y);

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.Quotient([T.One], x, y);
        return true;
    }
}

public static partial class Special
{
    /// <summary>The reciprocal 1/x; see <see cref="Rules.Reciprocal"/>.</summary>
    public static T Reciprocal<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<Reciprocal, T>(x);
}
