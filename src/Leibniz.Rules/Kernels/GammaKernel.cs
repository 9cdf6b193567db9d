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

    /// <summary>Γ(a + b + 1)/(Γ(a + 1) Γ(b + 1)) xᵃ yᵇ for a, b, x, y &gt; 0, x + y = 1: a binomial probability.</summary>
    /// <remarks>
    /// With s = a + b: AtMean(a) AtMean(b)/AtMean(s) · exp(a ln(x s/a) + b ln(y s/b)), the exponent a double-double.
    /// Accuracy: 8 ulp.
    /// </remarks>
    public static double Binomial(double a, double b, DoubleDouble x, DoubleDouble y)
    {
        DoubleDouble sum = DoubleDouble.Sum(a, b);
        DoubleDouble exponent = LogRatio(x, sum, a) * a + LogRatio(y, sum, b) * b;
        return AtMean(a) * AtMean(b) / AtMean(sum.High) * exponent.Exp();
    }

    /// <summary>ψ(a + 1) − ln a for a ≥ 20: 1/2a − Σ B₂ⱼ/(2j a²ʲ), DLMF 5.11.2.</summary>
    public static double DigammaExcess(double a)
    {
        double r = 1 / a, r2 = r * r;
        return 0.5 * r - r2 * (1 / 12.0 - r2 * (1 / 120.0 - r2 * (1 / 252.0 - r2 * (1 / 240.0 - r2 / 132))));
    }

    /// <summary>ln(Γ(a + b)/Γ(a)) for a &gt; 0 and 0 &lt; b ≤ ½, with an error in proportion to b.</summary>
    /// <remarks>
    /// Raised to a ≥ 10 by Γ(z + 1) = z Γ(z), then Taylor's series about the midpoint.
    /// </remarks>
    public static double LogGammaIncrement(double a, double b)
    {
        double lowered = 0;
        for (; a < 10; a++)
            lowered += DoubleDouble.Log(DoubleDouble.Sum(a, b) / a).High;
        return CentralIncrement(0, a, b) - lowered;
    }

    /// <summary>ψ⁽ⁿ⁾(a + b) − ψ⁽ⁿ⁾(a) for a &gt; 0 and 0 &lt; b ≤ ½, with an error in proportion to b.</summary>
    /// <remarks>As <see cref="LogGammaIncrement"/>, of which it is the derivative of order n + 1 in a.</remarks>
    public static double PolygammaIncrement(int n, double a, double b)
    {
        double lowered = 0, factorial = 1;
        for (int m = 1; m <= n; m++)
            factorial *= -m;
        for (; a < 10; a++)
            lowered += factorial * Math.Pow(a, -n - 1) * IncompleteGamma.Expm1(-(n + 1) * DoubleDouble.Log(DoubleDouble.Sum(a, b) / a).High);
        return CentralIncrement(n + 1, a, b) - lowered;
    }

    /// <summary>∫ ψ⁽ⁿ⁾ from a to a + b: Σ 2 (b/2)²ᵏ⁺¹ ψ⁽ⁿ⁺²ᵏ⁾(m)/(2k + 1)!, m = a + b/2; for a ≥ 10, b ≤ ½.</summary>
    private static double CentralIncrement(int n, double a, double b)
    {
        double m = a + 0.5 * b, quarter = 0.25 * b * b, power = b, sum = 0;
        for (int k = 0; k < 6; k++)
        {
            double term = power * PolygammaFunction.Value(n + 2 * k, m);
            sum += term;
            if (Math.Abs(term) < 1e-17 * Math.Abs(sum))
                break;
            power *= quarter / ((2 * k + 2) * (2 * k + 3));
        }

        return sum;
    }

    /// <summary>ln(x s / a).</summary>
    private static DoubleDouble LogRatio(DoubleDouble x, DoubleDouble s, double a)
    {
        double ratio = x.High * (s.High / a);
        return ratio is > 0.5 and < 2
            ? DoubleDouble.Log(x * (s / a))
            : DoubleDouble.Log(x) + DoubleDouble.Log(s) - DoubleDouble.Log(a);
    }
}
