using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The complementary error function, 1 − erf x, accurate in its tail.</summary>
/// <remarks>The derivative is −(2/√π)·exp(−x²).</remarks>
[Notation("erfc")]
[RuleFor(typeof(Special), nameof(Special.Erfc))]
public readonly struct Erfc : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => Kernels.ErrorFunction.Erfc(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Erfc, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        -(T.CreateChecked(Erf.TwoOverRootPi) * T.Exp(-(x * x)));

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;
}

public static partial class Special
{
    /// <summary>The complementary error function of x; see <see cref="Rules.Erfc"/>.</summary>
    public static T Erfc<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<Erfc, T>(x);
}
