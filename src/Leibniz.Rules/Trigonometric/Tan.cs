using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The tangent of x radians.</summary>
/// <remarks>The derivative is 1 + tan² x.</remarks>
[Notation("tan")]
[RuleFor(typeof(Math), nameof(Math.Tan))]
[RuleFor(typeof(ITrigonometricFunctions<>), "Tan")]
[Accuracy(16, 32, 64)]
public readonly struct Tan : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Tan(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.One + y * y;

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.Tangent(x, T.One, T.Tan(x[0]), T.One, y);
        return true;
    }
}
