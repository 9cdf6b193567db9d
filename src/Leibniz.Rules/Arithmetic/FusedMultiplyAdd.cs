using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The product and sum a · b + c, rounded once.</summary>
/// <remarks>∂a = b, ∂b = a, ∂c = 1.</remarks>
[Notation("fma")]
[RuleFor(typeof(Math), nameof(Math.FusedMultiplyAdd))]
[RuleFor(typeof(IFloatingPointIeee754<>), "FusedMultiplyAdd")]
public readonly struct FusedMultiplyAdd : ITernaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b, T c) where T : IFloatingPointIeee754<T> => T.FusedMultiplyAdd(a, b, c);

    /// <inheritdoc/>
    public static T First<T>(T a, T b, T c, T y) where T : IFloatingPointIeee754<T> => b;

    /// <inheritdoc/>
    public static T Second<T>(T a, T b, T c, T y) where T : IFloatingPointIeee754<T> => a;

    /// <inheritdoc/>
    public static T Third<T>(T a, T b, T c, T y) where T : IFloatingPointIeee754<T> => T.One;
}
