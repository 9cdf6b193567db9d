namespace Leibniz.Rules.Kernels;

/// <summary>
/// Powers over gamma functions, whose logarithms are large and cancel.
/// </summary>
internal static class GammaKernel
{
    // From here on Stirling's series with five terms is below an ulp: the next term is 691/(360360 a¹¹).
    private const double StirlingStart = 20;

    /// <summary>aᵃ e⁻ᵃ / Γ(a + 1) for a &gt; 0: a Poisson law's probability of its mean; ~ (2πa)^(−½).</summary>
    /// <remarks>Accuracy: 3 ulp. From a = 20 by Stirling's series (DLMF 5.11.1), below by Γ itself.</remarks>
    public static double AtMean(double a)
    {
        if (a >= StirlingStart)
        {
            double r = 1 / a, r2 = r * r;
            double series = r * (1 / 12.0 - r2 * (1 / 360.0 - r2 * (1 / 1260.0 - r2 * (1 / 1680.0 - r2 / 1188))));
            // 1/√(2π).
            return 0.3989422804014327 / Math.Sqrt(a) * Math.Exp(-series);
        }

        return (DoubleDouble.Log(a) * a - a).Exp() / Factorial(a);
    }

    /// <summary>Γ(a + 1), without the rounding of a + 1 where that matters.</summary>
    public static double Factorial(double a) => a < 0.5 ? GammaFunction.Gamma(1 + a) : a * GammaFunction.Gamma(a);

    /// <summary>xᵃ / Γ(a + 1) for a, x &gt; 0.</summary>
    /// <remarks>Accuracy: 4 ulp. The exponent, which may be in the hundreds, is a double-double.</remarks>
    public static double PowerOverGamma(double a, double x) =>
        AtMean(a) * ((DoubleDouble.Log(x) - DoubleDouble.Log(a)) * a + a).Exp();

    /// <summary>xᵃ e⁻ˣ / Γ(a + 1) for a, x &gt; 0: a Poisson probability of mean x.</summary>
    /// <remarks>
    /// AtMean(a) · exp(a ln λ − (x − a)), λ = x/a; the exponent −a (λ − 1 − ln λ) is a double-double, so that the
    /// tails keep relative accuracy. Accuracy: 4 ulp.
    /// </remarks>
    public static double Poisson(double a, double x) => AtMean(a) * PoissonExponent(a, x).Exp();

    /// <summary>a ln(x/a) − (x − a) for a, x &gt; 0: not positive, zero at x = a.</summary>
    public static DoubleDouble PoissonExponent(double a, double x)
    {
        DoubleDouble log = x > 0.5 * a && x < 2 * a
            ? DoubleDouble.Log((DoubleDouble)x / a)
            : DoubleDouble.Log(x) - DoubleDouble.Log(a);
        return log * a - DoubleDouble.Sum(x, -a);
    }
}
