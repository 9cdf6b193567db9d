using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The sine of x half turns, sin πx.</summary>
/// <remarks>The derivative is π·cos πx.</remarks>
[Notation("sinpi")]
[RuleFor(typeof(ITrigonometricFunctions<>), "SinPi")]
public readonly struct SinPi : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.SinPi(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Pi * T.CosPi(x);

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.SineAndCosine(x, T.One, T.SinPi(x[0]), T.CosPi(x[0]), y, T.Pi);
        return true;
    }
}
