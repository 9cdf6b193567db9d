using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The nearest whole number, ties to even.</summary>
/// <remarks>The derivative is 0 everywhere, at the jumps too.</remarks>
[Notation("round")]
[RuleFor(typeof(Math), nameof(Math.Round))]
[RuleFor(typeof(IFloatingPoint<>), "Round")]
public readonly struct Round : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Round(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Zero;

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => Math.Abs(x - Math.Truncate(x)) == 0.5;
}
