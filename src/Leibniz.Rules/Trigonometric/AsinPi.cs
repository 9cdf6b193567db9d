using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The arcsine of x, in half turns.</summary>
/// <remarks>The derivative is 1/(π√((1 − x)(1 + x))): +∞ at ±1, NaN outside.</remarks>
[Notation("asinpi")]
[RuleFor(typeof(ITrigonometricFunctions<>), "AsinPi")]
public readonly struct AsinPi : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.AsinPi(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        T.One / (T.Pi * T.Sqrt((T.One - x) * (T.One + x)));

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => Math.Abs(x) == 1;
}
