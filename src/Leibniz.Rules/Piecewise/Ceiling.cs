using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The smallest whole number not below x.</summary>
/// <remarks>The derivative is 0 everywhere, at the jumps too.</remarks>
[Notation("ceiling", "ceil")]
[RuleFor(typeof(Math), nameof(Math.Ceiling))]
[RuleFor(typeof(IFloatingPoint<>), "Ceiling")]
public readonly struct Ceiling : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Ceiling(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Zero;

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x == Math.Floor(x);
}
