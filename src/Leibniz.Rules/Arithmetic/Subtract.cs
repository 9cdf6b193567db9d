using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The difference a − b.</summary>
/// <remarks>Linear: ∂a = 1, ∂b = −1.</remarks>
[Notation("subtract")]
[RuleFor(typeof(ISubtractionOperators<,,>), "op_Subtraction")]
public readonly struct Subtract : IBinaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => a - b;

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => T.One;

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => T.NegativeOne;

    /// <inheritdoc/>
    public static bool IsLinear => true;
}
