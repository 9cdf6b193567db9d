using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The cosine of x half turns, cos πx.</summary>
/// <remarks>The derivative is −π·sin πx.</remarks>
[Notation("cospi")]
[RuleFor(typeof(ITrigonometricFunctions<>), "CosPi")]
public readonly struct CosPi : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.CosPi(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => -(T.Pi * T.SinPi(x));

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.SineAndCosine(x, -T.One, T.CosPi(x[0]), T.SinPi(x[0]), y, T.Pi);
        return true;
    }
}
