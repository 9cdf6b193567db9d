using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The tangent of x half turns, tan πx.</summary>
/// <remarks>The derivative is π(1 + tan² πx).</remarks>
[Notation("tanpi")]
[RuleFor(typeof(ITrigonometricFunctions<>), "TanPi")]
public readonly struct TanPi : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.TanPi(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Pi * (T.One + y * y);

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.Tangent(x, T.One, T.TanPi(x[0]), T.Pi, y);
        return true;
    }
}
