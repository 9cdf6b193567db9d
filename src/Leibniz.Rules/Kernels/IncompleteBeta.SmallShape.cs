namespace Leibniz.Rules.Kernels;

/// <content>
/// For small a the law has an atom's worth of mass at 0: Iₓ(a, b) is near 1 even for small x, its complement and its
/// derivatives in b are of the order of a, and 1 − Iₓ, or the fraction, would lose that.
/// </content>
internal static partial class IncompleteBeta
{
    private const double SmallShape = 0.5;

    // Terms of the power series: each is at most a quarter of the one before it once n exceeds b.
    private const int SmallTerms = 60;

    /// <summary>Whether the complement may be small even for small x.</summary>
    private static bool HasAtom(double a, double b) => a < SmallShape && a < b;

    /// <summary>Whether the power series in x converges fast and keeps the digits.</summary>
    private static bool IsSmall(double a, double b, double x) => HasAtom(a, b) && x < 0.25 && b * x < 1;

    /// <summary>1 − Iₓ(a, b).</summary>
    /// <remarks>
    /// 1 − eˡ (1 + a Σ (1 − b)ₙ xⁿ / (n! (a + n))), l = a ln x + ln(Γ(a + b)/Γ(b)) − ln Γ(1 + a), by expm1. Source: DLMF 8.17.7.
    /// </remarks>
    private static double SmallComplement(double a, double b, double x)
    {
        double log = SmallLog(a, b, x), sum = 0, term = 1;
        for (int n = 1; n < SmallTerms; n++)
        {
            term *= (n - b) * x / n;
            sum += term / (a + n);
        }

        return -IncompleteGamma.Expm1(log) - Math.Exp(log) * a * sum;
    }

    /// <summary>∂ⁱ⁺ʲIₓ(a, b)/∂aⁱ∂bʲ by the same formula in series, i + j &gt; 0.</summary>
    private static double SmallDerivative(int i, int j, double a, double b, double x)
    {
        int width = j + 1, length = (i + 1) * width;
        Span<double> sum = stackalloc double[length], factor = stackalloc double[length], term = stackalloc double[width];
        sum.Clear();
        term.Clear();
        term[0] = 1;
        for (int n = 1; n < SmallTerms; n++)
        {
            // term ← term · (n − b − h) x / n; sum ← sum + term / (a + n + g).
            for (int q = j; q >= 0; q--)
                term[q] = ((n - b) * term[q] - (q > 0 ? term[q - 1] : 0)) * (x / n);
            double r = 1 / (a + n);
            for (int p = 0; p <= i; p++, r /= -(a + n))
            for (int q = 0; q <= j; q++)
                sum[p * width + q] += r * term[q];
        }

        Linear(a, 1, 0, factor, width);
        BivariateSeries.Multiply(sum, factor, width);
        sum[0] += 1;

        // The logarithm's variation; its derivatives in b alone are differences, taken without cancellation.
        factor.Clear();
        double factorial = 1;
        for (int m = 1; m <= i + j; m++)
        {
            factorial *= m;
            double joint = PolygammaFunction.Value(m - 1, a + b), binomial = 1;
            for (int p = 0; p <= m; p++)
            {
                if (p > 0 && p <= i && m - p <= j)
                    factor[p * width + m - p] = joint * binomial / factorial;
                binomial = binomial * (m - p) / (p + 1);
            }

            if (m <= i)
                factor[m * width] += (m == 1 ? Math.Log(x) : 0) - PolygammaFunction.Value(m - 1, a + 1) / factorial;
            if (m <= j)
                factor[m] = GammaKernel.PolygammaIncrement(m - 1, b, a) / factorial;
        }

        Span<double> weight = stackalloc double[length];
        BivariateSeries.ExpOfVariation(factor, weight, width);
        BivariateSeries.Multiply(sum, weight, width);
        return Math.Exp(SmallLog(a, b, x)) * Unscaled(sum[length - 1], i, j);
    }

    private static double SmallLog(double a, double b, double x) =>
        a * Math.Log(x) + GammaKernel.LogGammaIncrement(b, a) - IncompleteGamma.LogFactorial(a);

    /// <summary>The derivative i! j! c of a coefficient c.</summary>
    private static double Unscaled(double coefficient, int i, int j)
    {
        for (int m = 2; m <= i; m++)
            coefficient *= m;
        for (int m = 2; m <= j; m++)
            coefficient *= m;
        return coefficient;
    }
}
