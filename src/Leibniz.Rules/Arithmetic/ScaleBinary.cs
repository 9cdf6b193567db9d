using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The product x · 2ⁿ.</summary>
/// <remarks>The derivative is 2ⁿ.</remarks>
[RuleFor(typeof(Math), nameof(Math.ScaleB))]
[RuleFor(typeof(IFloatingPointIeee754<>), "ScaleB")]
public readonly struct ScaleBinary : IIndexedRule
{
    /// <inheritdoc/>
    public static T Value<T>(int n, T x) where T : IFloatingPointIeee754<T> => T.ScaleB(x, n);

    /// <inheritdoc/>
    public static T Derivative<T>(int n, T x, T y) where T : IFloatingPointIeee754<T> => T.ScaleB(T.One, n);
}
