using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The largest whole number not above x.</summary>
/// <remarks>The derivative is 0 everywhere, at the jumps too.</remarks>
[Notation("floor", "fl")]
[RuleFor(typeof(Math), nameof(Math.Floor))]
[RuleFor(typeof(IFloatingPoint<>), "Floor")]
public readonly struct Floor : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Floor(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Zero;

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x == Math.Floor(x);
}
