using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The binary logarithm log₂ x.</summary>
/// <remarks>The derivative is 1/(x·log 2): +∞ at ±0, NaN at x &lt; 0.</remarks>
[Notation("log2")]
[RuleFor(typeof(Math), nameof(Math.Log2))]
[RuleFor(typeof(ILogarithmicFunctions<>), "Log2")]
public readonly struct Log2 : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Log2(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        T.One / (UnsignedZero.Of(x) * T.CreateChecked(0.69314718055994530942));

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x == 0;
}
