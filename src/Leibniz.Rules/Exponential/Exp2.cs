using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The power 2ˣ.</summary>
/// <remarks>The derivative is log 2 · 2ˣ.</remarks>
[Notation("exp2")]
[RuleFor(typeof(IExponentialFunctions<>), "Exp2")]
public readonly struct Exp2 : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp2(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        y * T.CreateChecked(0.69314718055994530942);

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.Exponential(x, T.Exp2(x[0]), T.CreateChecked(0.69314718055994530942), y);
        return true;
    }
}
