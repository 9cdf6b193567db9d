using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The sum a + b.</summary>
/// <remarks>Linear: ∂a = ∂b = 1.</remarks>
[Notation("add")]
[RuleFor(typeof(IAdditionOperators<,,>), "op_Addition")]
public readonly struct Add : IBinaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => a + b;

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => T.One;

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => T.One;

    /// <inheritdoc/>
    public static bool IsLinear => true;
}
