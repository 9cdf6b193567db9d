using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The inverse hyperbolic tangent of x.</summary>
/// <remarks>The derivative is 1/((1 − x)(1 + x)): +∞ at ±1, NaN outside.</remarks>
[Notation("atanh", "artanh")]
[RuleFor(typeof(Math), nameof(Math.Atanh))]
[RuleFor(typeof(IHyperbolicFunctions<>), "Atanh")]
public readonly struct Atanh : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Atanh(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.One / ((T.One - x) * (T.One + x));

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => Math.Abs(x) == 1;
}
