namespace Leibniz.Rules.Kernels;

internal static partial class Bessel
{
    // x²/4(n + 1) up to which the series of I, all of one sign, takes at most some sixty terms.
    private const double ModifiedSeriesReach = 30;

    // Below, K₀ and K₁ come from the ascending series, which cancels like e^(2x).
    private const double ModifiedSeriesEnd = 2;

    /// <summary>Iₙ(x), n ≥ 0, x &gt; 0 and finite.</summary>
    private static double ModifiedFirstKind(long n, double x)
    {
        if (x < AsymptoticStart || 0.25 * x * x <= ModifiedSeriesReach * (n + 1.0))
            return LeadingPower(n, x) * AscendingSum(n, x, 1).High;
        DoubleDouble scaled = n < 2 || x >= AsymptoticStart + 0.5 * n * n
            ? ScaledLarge(n, x)
            : Miller(n, x, 1, ScaledLarge(0, x), ScaledLarge(1, x));
        return TimesExp(scaled.High * Math.Sqrt((InversePi / x * 0.5).High), x);
    }

    /// <summary>√(2πx) e^(−x) Iₙ(x) = Σ (−1)ᵏ aₖ with Hankel's aₖ, for x ≥ 25 + n²/2 (n &gt; 1).</summary>
    private static DoubleDouble ScaledLarge(long n, double x)
    {
        double mu = 4.0 * n * n;
        DoubleDouble a = DoubleDouble.One, sum = a;
        for (int k = 1; k < 2 * x; k++)
        {
            double odd = 2.0 * k - 1;
            a = a * (odd * odd - mu) / DoubleDouble.Product(8.0 * k, x);
            sum += a;
            if (Math.Abs(a.High) < 1e-22)
                break;
        }

        return sum;
    }

    /// <summary>Kₙ(x), n ≥ 0, x &gt; 0 and finite.</summary>
    private static double ModifiedSecondKind(long n, double x)
    {
        if (n > 0 && x < Tiny)
            return SmallArgument(n, x);
        int exponent;
        if (x < ModifiedSeriesEnd)
        {
            (_, _, DoubleDouble d0, DoubleDouble d1) = LowOrders(x, 1);
            double value = Forward(n, x, 1, -d0, d1 + DoubleDouble.One / x, out exponent);
            return exponent == 0 ? value : Math.ScaleB(value, exponent);
        }

        (double k0, double k1) = ScaledIntegrals(x);
        double scaled = Forward(n, x, 1, k0, k1, out exponent);
        if (exponent == 0)
            return TimesExp(scaled, -x);

        // Beyond double's range before e^(-x) brings it back: join the exponents.
        DoubleDouble log = DoubleDouble.Log(scaled) + DoubleDouble.Product(exponent, 0.6931471805599453)
            + exponent * 2.3190468138462996e-17 - x;
        return log.Exp();
    }

    /// <summary>eˣ K₀(x) and eˣ K₁(x) for x ≥ 2.</summary>
    /// <remarks>
    /// eˣ Kₙ(x) = ∫₀^∞ exp(−2x sinh²(t/2)) cosh(nt) dt by the trapezoidal rule, whose error falls like exp(−2πθ/h)
    /// times the growth of the integrand on Im t = θ; the step below makes that e^(−42) of the result. All terms are
    /// positive. Source: L. N. Trefethen and J. A. C. Weideman (2014), "The exponentially convergent trapezoidal rule".
    /// </remarks>
    private static (double K0, double K1) ScaledIntegrals(double x)
    {
        const double Digits = 42;
        double h = x < 32 ? Math.PI * Math.PI / (Digits + x) : Math.PI * Math.Sqrt(2 / (Digits * x));
        double zero = 0.5, one = 0;
        for (int i = 1; ; i++)
        {
            double sinh = Math.Sinh(0.5 * h * i), excess = 2 * sinh * sinh, weight = Math.Exp(-x * excess);
            if (weight < 1e-19)
                break;
            zero += weight;
            one += weight * excess;
        }

        // cosh t = 1 + 2 sinh²(t/2).
        return (h * zero, h * (zero + one));
    }

    /// <summary>value · eˣ, without overflow or underflow of the exponential alone.</summary>
    private static double TimesExp(double value, double x) =>
        Math.Abs(x) < 700 ? value * Math.Exp(x) : value * Math.Exp(0.5 * x) * Math.Exp(0.5 * x);
}
