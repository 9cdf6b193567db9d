using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The Bessel function of the first kind Jₙ(x), n a whole number.</summary>
/// <remarks>The derivative is (Jₙ₋₁ − Jₙ₊₁)/2, and −J₁ for n = 0.</remarks>
[Notation("besselj")]
[RuleFor(typeof(Special), nameof(Special.BesselJ))]
[Accuracy(4, 32, 64)]
public readonly struct BesselJ : IIndexedKernel
{
    /// <inheritdoc/>
    public static double Kernel(int n, double x) => Kernels.Bessel.J(n, x);

    /// <inheritdoc/>
    public static T Value<T>(int n, T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<BesselJ, T>(n, x);

    /// <inheritdoc/>
    public static T Derivative<T>(int n, T x, T y) where T : IFloatingPointIeee754<T> =>
        n == 0
        ? -Primitive.Apply<BesselJ, T>(1, x)
        : (Primitive.Apply<BesselJ, T>(n - 1, x) - Primitive.Apply<BesselJ, T>(n + 1, x)) / T.CreateChecked(2);
}

public static partial class Special
{
    /// <summary>The Bessel function of the first kind of order n at x; see <see cref="Rules.BesselJ"/>.</summary>
    public static T BesselJ<T>(int n, T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<BesselJ, T>(n, x);
}
