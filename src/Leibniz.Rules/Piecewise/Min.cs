using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The smaller of a and b; NaN where either is.</summary>
/// <remarks>∂a = 1 where a &lt; b, 0 where a &gt; b, ½ where they tie; ∂b = 1 − ∂a.</remarks>
[Notation("min")]
[RuleFor(typeof(Math), nameof(Math.Min))]
[RuleFor(typeof(INumber<>), "Min")]
public readonly struct Min : IBinaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => T.Min(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => Primitive.Apply<Order, T>(b, a);

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        T.One - Primitive.Apply<Order, T>(b, a);

    /// <inheritdoc/>
    public static bool BreaksAt(double a, double b) => a == b;
}
