using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The n-th root of x, n a constant integer.</summary>
/// <remarks>y = x^(1/n), real also at x &lt; 0 where n is odd. The derivative is 1/(n·yⁿ⁻¹): +∞ at 0 for n ≥
/// 2.</remarks>
[Notation("rootn")]
[RuleFor(typeof(IRootFunctions<>), "RootN")]
[Accuracy(48, 256, 512)]
public readonly struct RootN : IIndexedRule
{
    /// <inheritdoc/>
    public static T Value<T>(int n, T x) where T : IFloatingPointIeee754<T> => T.RootN(x, n);

    /// <inheritdoc/>
    public static T Derivative<T>(int n, T x, T y) where T : IFloatingPointIeee754<T> =>
        T.One / (T.CreateChecked(n) * Primitive.Apply<PowInteger, T>(n - 1, UnsignedZero.Of(y)));

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool BreaksAt(int n, double x) => x == 0 && n > 1;

    /// <inheritdoc/>
    public static bool TrySeries<T>(int n, ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> =>
        PowerSeries.TryPower(x, T.One / T.CreateChecked(n), T.RootN(x[0], n), y);
}
