using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The magnitude of a with the sign of b.</summary>
/// <remarks>∂a = sign a · (b negative ? −1 : 1), 0 at a = ±0; ∂b = 0.</remarks>
[Notation("copysign")]
[RuleFor(typeof(Math), nameof(Math.CopySign))]
[RuleFor(typeof(INumber<>), "CopySign")]
public readonly struct CopySign : IBinaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => T.CopySign(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        T.CopySign(T.One, b) * Primitive.Apply<Sign, T>(a);

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => T.Zero;

    /// <inheritdoc/>
    public static bool BreaksAt(double a, double b) => a == 0 || b == 0;
}
