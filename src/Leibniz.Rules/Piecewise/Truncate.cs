using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The whole part of x, towards zero.</summary>
/// <remarks>The derivative is 0 everywhere, at the jumps too.</remarks>
[Notation("truncate", "trunc")]
[RuleFor(typeof(Math), nameof(Math.Truncate))]
[RuleFor(typeof(IFloatingPoint<>), "Truncate")]
public readonly struct Truncate : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Truncate(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Zero;

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x != 0 && x == Math.Floor(x);
}
