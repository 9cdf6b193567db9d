using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The square x².</summary>
/// <remarks>The derivative is 2x.</remarks>
[Notation("square", "sqr")]
[RuleFor(typeof(Special), nameof(Special.Square))]
public readonly struct Square : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => x * x;

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => x + x;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.Product(x, x, y);
        return true;
    }
}

public static partial class Special
{
    /// <summary>The square x²; see <see cref="Rules.Square"/>.</summary>
    public static T Square<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<Square, T>(x);
}
