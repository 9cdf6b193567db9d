using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The modified Bessel function of the first kind Iₙ(x), n a whole number.</summary>
/// <remarks>The derivative is (Iₙ₋₁ + Iₙ₊₁)/2, and I₁ for n = 0.</remarks>
[Notation("besseli")]
[RuleFor(typeof(Special), nameof(Special.BesselI))]
public readonly struct BesselI : IIndexedKernel
{
    /// <inheritdoc/>
    public static double Kernel(int n, double x) => Kernels.Bessel.I(n, x);

    /// <inheritdoc/>
    public static T Value<T>(int n, T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<BesselI, T>(n, x);

    /// <inheritdoc/>
    public static T Derivative<T>(int n, T x, T y) where T : IFloatingPointIeee754<T> =>
        n == 0
        ? Primitive.Apply<BesselI, T>(1, x)
        : (Primitive.Apply<BesselI, T>(n - 1, x) + Primitive.Apply<BesselI, T>(n + 1, x)) / T.CreateChecked(2);
}

public static partial class Special
{
    /// <summary>The modified Bessel function of the first kind of order n at x; see <see cref="Rules.BesselI"/>.</summary>
    public static T BesselI<T>(int n, T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<BesselI, T>(n, x);
}
