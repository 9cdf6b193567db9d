using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The density xᵃ⁻¹(1 − x)ᵇ⁻¹/B(a, b) of the beta distribution, the slope of I_x(a, b) in x.</summary>
/// <remarks>The third argument c is x. ∂a = y·(log x − ψ(a) + ψ(a + b)), ∂b = y·(log(1 − x) − ψ(b) + ψ(a + b)),
/// ∂x = y·((a − 1)/x − (b − 1)/(1 − x)).</remarks>
[Notation("beta_density")]
public readonly struct BetaDensity : ITernaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double a, double b, double c)
    {
        if (!(a > 0) || !(b > 0) || !(c >= 0) || !(c <= 1))
            return double.NaN;
        if (c == 0)
            return a < 1 ? double.PositiveInfinity : a == 1 ? b : 0;
        if (c == 1)
            return b < 1 ? double.PositiveInfinity : b == 1 ? a : 0;
        if (a + b < 20)
            return Math.Pow(c, a - 1) * Math.Exp((b - 1) * Kernels.LogOnePlus.Value(-c)) / Kernels.BetaFunction.Beta(a, b);
        Kernels.DoubleDouble rest = Kernels.DoubleDouble.Sum(1, -c);
        return Kernels.GammaKernel.Binomial(a, b, c, rest) * (a / (a + b)) * b / c / rest.High;
    }

    /// <inheritdoc/>
    public static T Value<T>(T a, T b, T c) where T : IFloatingPointIeee754<T> =>
        Primitive.Evaluate<BetaDensity, T>(a, b, c);

    /// <inheritdoc/>
    public static T First<T>(T a, T b, T c, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<StrongProduct, T>(
            y, T.Log(c) - Primitive.Apply<Digamma, T>(a) + Primitive.Apply<Digamma, T>(a + b));

    /// <inheritdoc/>
    public static T Second<T>(T a, T b, T c, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<StrongProduct, T>(
            y, Primitive.Apply<LogP1, T>(-c) - Primitive.Apply<Digamma, T>(b) + Primitive.Apply<Digamma, T>(a + b));

    /// <inheritdoc/>
    public static T Third<T>(T a, T b, T c, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<StrongProduct, T>(y, ((a - T.One) / c) - ((b - T.One) / (T.One - c)));

    /// <inheritdoc/>
    public static bool HasDomain => true;
}
