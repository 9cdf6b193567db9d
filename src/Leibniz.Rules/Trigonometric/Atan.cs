using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The arctangent of x, in radians.</summary>
/// <remarks>The derivative is 1/(1 + x²).</remarks>
[Notation("atan", "arctan")]
[RuleFor(typeof(Math), nameof(Math.Atan))]
[RuleFor(typeof(ITrigonometricFunctions<>), "Atan")]
public readonly struct Atan : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Atan(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.One / (T.One + x * x);

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;
}
