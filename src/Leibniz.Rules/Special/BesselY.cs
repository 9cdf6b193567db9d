using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The Bessel function of the second kind Yₙ(x), n a whole number, x &gt; 0.</summary>
/// <remarks>The derivative is (Yₙ₋₁ − Yₙ₊₁)/2, and −Y₁ for n = 0. At 0 the value is −∞, at x &lt; 0 NaN.</remarks>
[Notation("bessely")]
[RuleFor(typeof(Special), nameof(Special.BesselY))]
public readonly struct BesselY : IIndexedKernel
{
    /// <inheritdoc/>
    public static double Kernel(int n, double x) => Kernels.Bessel.Y(n, x);

    /// <inheritdoc/>
    public static T Value<T>(int n, T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<BesselY, T>(n, x);

    /// <inheritdoc/>
    public static T Derivative<T>(int n, T x, T y) where T : IFloatingPointIeee754<T> =>
        n == 0
        ? -Primitive.Apply<BesselY, T>(1, x)
        : (Primitive.Apply<BesselY, T>(n - 1, x) - Primitive.Apply<BesselY, T>(n + 1, x)) / T.CreateChecked(2);

    /// <inheritdoc/>
    public static bool HasDomain => true;
}

public static partial class Special
{
    /// <summary>The Bessel function of the second kind of order n at x; see <see cref="Rules.BesselY"/>.</summary>
    public static T BesselY<T>(int n, T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<BesselY, T>(n, x);
}
