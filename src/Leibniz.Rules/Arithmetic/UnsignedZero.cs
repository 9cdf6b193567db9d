using System.Numerics;

namespace Leibniz.Rules;

/// <summary>x itself, but +0 for −0: the argument of a slope whose limit at 0 is taken from the right.</summary>
/// <remarks>x + 0 in IEEE 754, as a rule of its own, so that a formula keeps it: 1/x at −0 would be −∞ where the slope of
/// log x is +∞. The derivative is 1. It is printed as its argument.</remarks>
public readonly struct UnsignedZero : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => x + T.Zero;

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.One;

    /// <inheritdoc/>
    public static bool IsLinear => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <summary>x without the sign of a zero, for a slope's formula.</summary>
    internal static T Of<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<UnsignedZero, T>(x);
}
