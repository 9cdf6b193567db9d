using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The larger of a and b; NaN where either is.</summary>
/// <remarks>∂a = 1 where a &gt; b, 0 where a &lt; b, ½ where they tie; ∂b = 1 − ∂a.</remarks>
[Notation("max")]
[RuleFor(typeof(Math), nameof(Math.Max))]
[RuleFor(typeof(INumber<>), "Max")]
public readonly struct Max : IBinaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => T.Max(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => Primitive.Apply<Order, T>(a, b);

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        T.One - Primitive.Apply<Order, T>(a, b);

    /// <inheritdoc/>
    public static bool BreaksAt(double a, double b) => a == b;
}
