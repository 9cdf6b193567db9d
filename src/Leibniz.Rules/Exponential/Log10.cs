using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The decimal logarithm log₁₀ x.</summary>
/// <remarks>The derivative is 1/(x·log 10): +∞ at ±0, NaN at x &lt; 0.</remarks>
[Notation("log10")]
[RuleFor(typeof(Math), nameof(Math.Log10))]
[RuleFor(typeof(ILogarithmicFunctions<>), "Log10")]
public readonly struct Log10 : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Log10(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        T.One / (UnsignedZero.Of(x) * T.CreateChecked(2.3025850929940456840));

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x == 0;
}
