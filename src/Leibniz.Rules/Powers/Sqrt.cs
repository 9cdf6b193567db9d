using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The square root √x.</summary>
/// <remarks>The derivative is 1/(2√x): +∞ at ±0, NaN at x &lt; 0.</remarks>
[Notation("sqrt")]
[RuleFor(typeof(Math), nameof(Math.Sqrt))]
[RuleFor(typeof(IRootFunctions<>), "Sqrt")]
public readonly struct Sqrt : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Sqrt(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.One / UnsignedZero.Of(y + y);

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x == 0;

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.SquareRoot(x, y);
        return true;
    }
}
