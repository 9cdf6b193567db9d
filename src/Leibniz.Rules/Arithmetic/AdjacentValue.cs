using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The next representable number above (n = 1) or below (n = −1) x.</summary>
/// <remarks>The derivative is 1: the step is constant but for its jumps at powers of two.</remarks>
[RuleFor(typeof(Math), nameof(Math.BitIncrement))]
[RuleFor(typeof(Math), nameof(Math.BitDecrement))]
public readonly struct AdjacentValue : IIndexedRule
{
    /// <inheritdoc/>
    public static T Value<T>(int n, T x) where T : IFloatingPointIeee754<T> =>
        n > 0 ? T.BitIncrement(x) : T.BitDecrement(x);

    /// <inheritdoc/>
    public static T Derivative<T>(int n, T x, T y) where T : IFloatingPointIeee754<T> => T.One;
}
