using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The cube root ∛x.</summary>
/// <remarks>The derivative is 1/(3∛x²): +∞ at ±0.</remarks>
[Notation("cbrt")]
[RuleFor(typeof(Math), nameof(Math.Cbrt))]
[RuleFor(typeof(IRootFunctions<>), "Cbrt")]
public readonly struct Cbrt : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Cbrt(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.One / (T.CreateChecked(3) * y * y);

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x == 0;

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> =>
        PowerSeries.TryPower(x, T.One / T.CreateChecked(3), T.Cbrt(x[0]), y);
}
