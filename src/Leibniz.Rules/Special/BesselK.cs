using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The modified Bessel function of the second kind Kₙ(x), n a whole number, x &gt; 0.</summary>
/// <remarks>The derivative is −(Kₙ₋₁ + Kₙ₊₁)/2, and −K₁ for n = 0. At 0 the value is +∞, at x &lt; 0 NaN.</remarks>
[Notation("besselk")]
[RuleFor(typeof(Special), nameof(Special.BesselK))]
public readonly struct BesselK : IIndexedKernel
{
    /// <inheritdoc/>
    public static double Kernel(int n, double x) => Kernels.Bessel.K(n, x);

    /// <inheritdoc/>
    public static T Value<T>(int n, T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<BesselK, T>(n, x);

    /// <inheritdoc/>
    public static T Derivative<T>(int n, T x, T y) where T : IFloatingPointIeee754<T> =>
        n == 0
        ? -Primitive.Apply<BesselK, T>(1, x)
        : -(Primitive.Apply<BesselK, T>(n - 1, x) + Primitive.Apply<BesselK, T>(n + 1, x)) / T.CreateChecked(2);

    /// <inheritdoc/>
    public static bool HasDomain => true;
}

public static partial class Special
{
    /// <summary>The modified Bessel function of the second kind of order n at x; see <see cref="Rules.BesselK"/>.</summary>
    public static T BesselK<T>(int n, T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<BesselK, T>(n, x);
}
