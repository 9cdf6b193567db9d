using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The density xᵃ⁻¹e⁻ˣ/Γ(a) of the gamma distribution, the slope of P(a, x) in x.</summary>
/// <remarks>The second argument b is x. ∂a = y·(log x − ψ(a)), ∂x = y·((a − 1)/x − 1). At x = 0 it is +∞ for a &lt; 1, 1
/// for a = 1 and 0 for a &gt; 1.</remarks>
[Notation("gamma_density")]
public readonly struct GammaDensity : IBinaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double a, double b)
    {
        if (!(a > 0) || !(b >= 0))
            return double.NaN;
        if (b == 0)
            return a < 1 ? double.PositiveInfinity : a == 1 ? 1 : 0;
        if (a < 20)
            return Math.Pow(b, a - 1) * Math.Exp(-b) / Kernels.GammaFunction.Gamma(a);
        return double.IsInfinity(b) ? 0 : Kernels.GammaKernel.Poisson(a, b) * (a / b);
    }

    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<GammaDensity, T>(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<StrongProduct, T>(y, T.Log(b) - Primitive.Apply<Digamma, T>(a));

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<StrongProduct, T>(y, ((a - T.One) / b) - T.One);

    /// <inheritdoc/>
    public static bool HasDomain => true;
}
