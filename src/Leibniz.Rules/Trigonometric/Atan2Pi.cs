using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The angle of the point (b, a), in half turns: atan2(a, b)/π.</summary>
/// <remarks>The partial derivatives are those of <see cref="Atan2"/> over π.</remarks>
[Notation("atan2pi")]
[RuleFor(typeof(IFloatingPointIeee754<>), "Atan2Pi")]
public readonly struct Atan2Pi : IBinaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => T.Atan2Pi(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        b / T.Hypot(a, b) / T.Hypot(a, b) / T.Pi;

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        -(a / T.Hypot(a, b) / T.Hypot(a, b) / T.Pi);

    /// <inheritdoc/>
    public static bool BreaksAt(double a, double b) => a == 0 && b <= 0;
}
