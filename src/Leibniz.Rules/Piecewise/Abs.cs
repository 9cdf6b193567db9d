using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The absolute value |x|.</summary>
/// <remarks>The derivative is the sign of x, 0 at ±0 (the subgradient of least norm).</remarks>
[Notation("abs")]
[RuleFor(typeof(Math), nameof(Math.Abs))]
[RuleFor(typeof(INumberBase<>), "Abs")]
public readonly struct Abs : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => Primitive.Apply<Sign, T>(x);

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x == 0;
}
