using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The hyperbolic sine of x.</summary>
/// <remarks>The derivative is cosh x.</remarks>
[Notation("sinh")]
[RuleFor(typeof(Math), nameof(Math.Sinh))]
[RuleFor(typeof(IHyperbolicFunctions<>), "Sinh")]
public readonly struct Sinh : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Sinh(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Cosh(x);

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.SineAndCosine(x, T.One, T.Sinh(x[0]), T.Cosh(x[0]), y, T.One, hyperbolic: true);
        return true;
    }
}
