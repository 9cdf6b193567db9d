using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The arcsine of x, in radians.</summary>
/// <remarks>The derivative is 1/√((1 − x)(1 + x)), free of cancellation near ±1: +∞ at ±1, NaN outside.</remarks>
[Notation("asin", "arcsin")]
[RuleFor(typeof(Math), nameof(Math.Asin))]
[RuleFor(typeof(ITrigonometricFunctions<>), "Asin")]
public readonly struct Asin : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Asin(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        T.One / T.Sqrt((T.One - x) * (T.One + x));

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => Math.Abs(x) == 1;
}
