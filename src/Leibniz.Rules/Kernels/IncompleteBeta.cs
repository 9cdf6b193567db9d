namespace Leibniz.Rules.Kernels;

/// <summary>
/// The regularised incomplete beta function Iₓ(a, b), and its derivatives in a and b.
/// </summary>
/// <remarks>
/// Iₓ(a, b) = ∫₀ˣ tᵃ⁻¹ (1 − t)ᵇ⁻¹ dt / B(a, b). A continued fraction in bivariate power series of g, h at (a + g, b + h),
/// so derivatives are as good as values; beyond x = (a + 1)/(a + b + 2) through 1 − I₁₋ₓ(b, a), so both tails of the
/// law keep their relative accuracy, the upper as a complement.
/// Domain: a, b &gt; 0, 0 ≤ x ≤ 1; elsewhere NaN. At x = 0 and x = 1 every derivative in a and b is 0.
/// Cost: proportional to √max(a, b) near the mean, a few microseconds up to 10³, times about ((i + 1)(j + 1))².
/// Where both are so large (about 10¹³) that it would take more than 2²⁴ levels, NaN. No heap allocation.
/// Accuracy: measured against a series of 1000 bits, for a and b from 1e-6 to 10³ and x in both tails: relative error at
/// most 5e-15 for the function, 2e-14 for the first derivatives; those of order 2 to 4, which change sign, 1e-12 of the
/// largest value within a third of √a, √b (of a, b, below 1), and as a rule 1e-15.
/// Source: DLMF 8.17; the even part of the fraction 8.17.22.
/// </remarks>
internal static partial class IncompleteBeta
{
    /// <summary>∂ⁱ⁺ʲIₓ(a, b)/∂aⁱ∂bʲ.</summary>
    /// <param name="i">The order of the derivative in a; ≥ 0.</param>
    /// <param name="j">The order of the derivative in b; ≥ 0.</param>
    /// <param name="a">The exponent at 0; &gt; 0.</param>
    /// <param name="b">The exponent at 1; &gt; 0.</param>
    /// <param name="x">The limit of integration; in [0, 1].</param>
    public static double Value(int i, int j, double a, double b, double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(i);
        ArgumentOutOfRangeException.ThrowIfNegative(j);
        if (!(a > 0 && b > 0 && x >= 0 && x <= 1) || double.IsInfinity(a) || double.IsInfinity(b))
            return double.NaN;
        if (x is 0 or 1)
            return i + j == 0 ? x : 0;
        DoubleDouble y = DoubleDouble.Sum(1, -x);
        bool upper = x > (a + 1) / (a + b + 2);
        if (i + j == 0)
        {
            if (!upper || !HasAtom(b, a))
                return upper ? 1 - Math.Min(Tail(0, 0, b, a, y, x), 1) : Math.Min(Tail(0, 0, a, b, x, y), 1);
            return IsSmall(b, a, y.High) ? SmallComplement(b, a, y.High) : Tail(0, 0, a, b, x, y);
        }

        // Derivatives of the function and of its complement are opposite: take those of the one that is small.
        if (upper ? IsSmall(b, a, y.High) : IsSmall(a, b, x))
            return upper ? -SmallDerivative(j, i, b, a, y.High) : SmallDerivative(i, j, a, b, x);
        bool complement = upper ? !HasAtom(b, a) : HasAtom(a, b);
        return complement ? -Tail(j, i, b, a, y, x) : Tail(i, j, a, b, x, y);
    }

    /// <summary>The derivative by the continued fraction, x + y = 1.</summary>
    private static double Tail(int i, int j, double a, double b, DoubleDouble x, DoubleDouble y)
    {
        double weight = GammaKernel.Binomial(a, b, x, y);
        if (weight == 0)
            return 0;
        int width = j + 1, length = (i + 1) * width;
        Span<double> result = stackalloc double[length], factor = stackalloc double[length];
        LogWeight(a, b, x.High, y.High, factor, width);
        BivariateSeries.ExpOfVariation(factor, result, width);

        // The weight's b/(a + b), then the fraction.
        Linear(b, 0, 1, factor, width);
        BivariateSeries.Multiply(result, factor, width);
        Linear(a + b, 1, 1, factor, width);
        BivariateSeries.Divide(result, factor, width);
        if (!Fraction(a, b, x, y, factor, width))
            return double.NaN;
        BivariateSeries.Divide(result, factor, width);

        return weight * Unscaled(result[length - 1], i, j);
    }

    /// <summary>The logarithm of Γ(a + b + 1) xᵃ yᵇ / (Γ(a + 1) Γ(b + 1)), less its constant term.</summary>
    private static void LogWeight(double a, double b, double x, double y, Span<double> log, int width)
    {
        log.Clear();
        int height = log.Length / width;
        double factorial = 1;
        for (int m = 1; m <= height + width - 2; m++)
        {
            factorial *= m;
            double joint = m == 1 ? 0 : PolygammaFunction.Value(m - 1, a + b + 1);
            double binomial = 1;
            for (int p = 0; p <= m; p++)
            {
                if (p < height && m - p < width)
                    log[p * width + m - p] = joint * binomial / factorial;
                binomial = binomial * (m - p) / (p + 1);
            }

            if (m < height)
                log[m * width] += m == 1 ? LogSlope(a, b, x) : -PolygammaFunction.Value(m - 1, a + 1) / factorial;
            if (m < width)
                log[m] += m == 1 ? LogSlope(b, a, y) : -PolygammaFunction.Value(m - 1, b + 1) / factorial;
        }
    }

    /// <summary>ln x + ψ(a + b + 1) − ψ(a + 1), without the cancellation of large logarithms.</summary>
    private static double LogSlope(double a, double b, double x) =>
        a < 20
            ? Math.Log(x) + (PolygammaFunction.Value(0, a + b + 1) - PolygammaFunction.Value(0, a + 1))
            : DoubleDouble.Log(DoubleDouble.Sum(a, b) * x / a).High
                + GammaKernel.DigammaExcess(a + b) - GammaKernel.DigammaExcess(a);

    /// <summary>constant + p g + q h.</summary>
    private static void Linear(double constant, double p, double q, Span<double> result, int width)
    {
        result.Clear();
        result[0] = constant;
        if (width > 1)
            result[1] = q;
        if (result.Length > width)
            result[width] = p;
    }
}
