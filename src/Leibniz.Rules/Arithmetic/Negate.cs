using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The negative −x.</summary>
/// <remarks>Linear: the derivative is −1.</remarks>
[Notation("neg")]
[RuleFor(typeof(IUnaryNegationOperators<,>), "op_UnaryNegation")]
public readonly struct Negate : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => -x;

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.NegativeOne;

    /// <inheritdoc/>
    public static bool IsLinear => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;
}
