using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The inverse hyperbolic sine of x.</summary>
/// <remarks>The derivative is 1/√(1 + x²), without overflow.</remarks>
[Notation("asinh", "arsinh")]
[RuleFor(typeof(Math), nameof(Math.Asinh))]
[RuleFor(typeof(IHyperbolicFunctions<>), "Asinh")]
public readonly struct Asinh : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Asinh(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.One / T.Hypot(T.One, x);

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;
}
