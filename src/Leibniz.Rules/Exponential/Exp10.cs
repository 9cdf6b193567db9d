using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The power 10ˣ.</summary>
/// <remarks>The derivative is log 10 · 10ˣ.</remarks>
[Notation("exp10")]
[RuleFor(typeof(IExponentialFunctions<>), "Exp10")]
public readonly struct Exp10 : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp10(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        y * T.CreateChecked(2.3025850929940456840);

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.Exponential(x, T.Exp10(x[0]), T.CreateChecked(2.3025850929940456840), y);
        return true;
    }
}
