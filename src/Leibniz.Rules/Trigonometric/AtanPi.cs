using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The arctangent of x, in half turns.</summary>
/// <remarks>The derivative is 1/(π(1 + x²)).</remarks>
[Notation("atanpi")]
[RuleFor(typeof(ITrigonometricFunctions<>), "AtanPi")]
public readonly struct AtanPi : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.AtanPi(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.One / (T.Pi * (T.One + x * x));

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;
}
