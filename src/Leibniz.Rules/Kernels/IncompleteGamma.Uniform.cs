namespace Leibniz.Rules.Kernels;

internal static partial class IncompleteGamma
{
    // From here on the nine orders kept leave less than 1e-17; the reach in |x − a|/a keeps |η| under 0.47, well
    // within the radius of convergence 2√π of the Cⱼ(η).
    private const double UniformStart = 100;
    private const double UniformReach = 0.4;

    /// <summary>The series in h of P (x &lt; a) or Q (x ≥ a) at a + h, by Temme's uniform expansion.</summary>
    /// <remarks>
    /// With λ = x/a, ½η² = λ − 1 − ln λ, η of the sign of λ − 1, z = η√(a/2):
    /// Q = ½ erfc(z) + e^(−z²)/√(2πa) Σ Cⱼ(η) a⁻ʲ, P = ½ erfc(−z) − the same.
    /// As series in h: z² = E has E′ = −ln λ, E″ = 1/a, …; η′ = −μ/(aη) with μ = λ − 1, and μ/η a power series in η;
    /// (erfc z)′ = −(2/√π) e^(−z²) z′. The factor e^(−E₀) is put in last, from a double-double exponent.
    /// Source: N. M. Temme (1979), "The asymptotic expansion of the incomplete gamma functions".
    /// </remarks>
    private static void UniformTail(double a, double x, Span<double> tail)
    {
        int size = tail.Length;
        double sign = x < a ? -1 : 1;
        DoubleDouble exponent = GammaKernel.PoissonExponent(a, x);
        Span<double> eta = stackalloc double[size], root = stackalloc double[size], decay = stackalloc double[size];
        Span<double> work = stackalloc double[size], correction = stackalloc double[size];

        // η: the coefficients of (a + h) η′ = −μ/η, one more right at each pass.
        double z0 = sign * Math.Sqrt(Math.Max(0, -exponent.High));
        eta[0] = z0 * Math.Sqrt(2 / a);
        for (int i = 1; i < size; i++)
        {
            TruncatedSeries.Polynomial(Slope, eta[..i], work[..i]);
            eta[i] = (-work[i - 1] - (i - 1) * eta[i - 1]) / (i * a);
        }

        // √((a + h)/2), and z = η times it.
        root[0] = Math.Sqrt(0.5 * a);
        for (int i = 1; i < size; i++)
            root[i] = root[i - 1] * (1.5 - i) / (i * a);
        Span<double> z = stackalloc double[size];
        eta.CopyTo(z);
        TruncatedSeries.Multiply(z, root);

        // decay = e^(E₀ − E).
        if (size > 1)
            work[1] = DoubleDouble.Log((DoubleDouble)x / a).High;
        double power = 1;
        for (int i = 2; i < size; i++)
        {
            power /= -a;
            work[i] = power / (i * (i - 1.0));
        }

        TruncatedSeries.ExpOfVariation(work, decay);

        // e^(E₀) times ½ erfc(±z), by its derivative −(±1/√π) e^(−E) z′.
        tail[0] = 0.5 * ScaledErfc(Math.Abs(z0));
        for (int i = 1; i < size; i++)
        {
            double slope = 0;
            for (int j = 1; j <= i; j++)
                slope += j * z[j] * decay[i - j];
            tail[i] = -sign * 0.5641895835477563 * slope / i;
        }

        // The correction Σ Cⱼ(η) a⁻ʲ / √(2πa) e^(E₀ − E), Horner's rule in 1/(a + h); √(2πa) = 2√π √(a/2).
        correction.Clear();
        Span<double> shape = stackalloc double[size];
        shape[0] = a;
        if (size > 1)
            shape[1] = 1;
        for (int j = UniformOrders - 1; j >= 0; j--)
        {
            TruncatedSeries.Divide(correction, shape);
            TruncatedSeries.Polynomial(Uniform.Slice(j * UniformTerms, UniformTerms), eta, work);
            for (int i = 0; i < size; i++)
                correction[i] += work[i];
        }

        TruncatedSeries.Multiply(correction, decay);
        TruncatedSeries.Divide(correction, root);

        double scale = exponent.Exp();
        for (int i = 0; i < size; i++)
            tail[i] = scale * (tail[i] + sign * 0.28209479177387814 * correction[i]);
    }

    /// <summary>e^(z²) erfc(z) for z ≥ 0, by a Chebyshev series of (1 + 2z) times it in t = (z − 3)/(z + 3).</summary>
    private static double ScaledErfc(double z)
    {
        double t = 2 * (z - 3) / (z + 3), b = 0, c = 0;
        for (int i = ScaledComplement.Length - 1; i > 0; i--)
            (b, c) = (ScaledComplement[i] + t * b - c, b);
        return (ScaledComplement[0] + 0.5 * t * b - c) / (1 + 2 * z);
    }

    /// <summary>eˣ − 1: through 2 sinh(x/2) e^(x/2) near 0, which keeps relative accuracy.</summary>
    internal static double Expm1(double x) => Math.Abs(x) < 0.5 ? 2 * Math.Sinh(0.5 * x) * Math.Exp(0.5 * x) : Math.Exp(x) - 1;

    /// <summary>ln(1 + x) for |x| ≤ ½, corrected for the rounding of 1 + x.</summary>
    private static double Log1p(double x) => DoubleDouble.Log(DoubleDouble.Sum(1, x)).High;
}
