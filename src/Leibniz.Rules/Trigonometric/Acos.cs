using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The arccosine of x, in radians.</summary>
/// <remarks>The derivative is −1/√((1 − x)(1 + x)), free of cancellation near ±1: −∞ at ±1, NaN outside.</remarks>
[Notation("acos", "arccos")]
[RuleFor(typeof(Math), nameof(Math.Acos))]
[RuleFor(typeof(ITrigonometricFunctions<>), "Acos")]
public readonly struct Acos : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Acos(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        -(T.One / T.Sqrt((T.One - x) * (T.One + x)));

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => Math.Abs(x) == 1;
}
