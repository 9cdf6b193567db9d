using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The length √(a² + b²), without overflow or underflow.</summary>
/// <remarks>∂a = a/y, ∂b = b/y; the least-norm subgradient (0, 0) at (0, 0).</remarks>
[Notation("hypot")]
[RuleFor(typeof(IRootFunctions<>), "Hypot")]
public readonly struct Hypot : IBinaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => T.Hypot(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<StrongQuotient, T>(a, y);

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<StrongQuotient, T>(b, y);

    /// <inheritdoc/>
    public static bool BreaksAt(double a, double b) => a == 0 && b == 0;
}
