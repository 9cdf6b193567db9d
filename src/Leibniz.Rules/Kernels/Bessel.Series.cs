namespace Leibniz.Rules.Kernels;

internal static partial class Bessel
{
    // The ascending series loses a factor of about I_n(x)/|J_n(x)|; up to x = 25, or to this x²/4(n + 1), the lost
    // digits are among the 32 carried.
    private const double SeriesReach = 10;

    /// <summary>Σₖ (∓q)ᵏ n! / (k! (n + k)!), q = x²/4: the ascending series less its leading power.</summary>
    /// <param name="n">The order; ≥ 0.</param>
    /// <param name="x">The argument; &gt; 0.</param>
    /// <param name="sign">−1 for J, +1 for I.</param>
    private static DoubleDouble AscendingSum(long n, double x, int sign)
    {
        DoubleDouble q = DoubleDouble.Product(0.5 * x, sign * 0.5 * x), term = DoubleDouble.One, sum = term;
        for (double k = 1; ; k++)
        {
            term = term * q / (k * (n + k));
            sum += term;
            if (Math.Abs(term.High) < 1e-25 * Math.Min(1, Math.Abs(sum.High)) && k * (n + k) > Math.Abs(q.High))
                return sum;
        }
    }

    /// <summary>
    /// Orders 0 and 1 of both kinds from the ascending series: J and Y, or (π/2-scaled alike) I and K.
    /// </summary>
    /// <remarks>
    /// With q = ∓x²/4, C₀ = Σ qᵏ/k!², C₁ = (x/2) Σ qᵏ/(k!(k+1)!), L = ln(x/2) + γ and harmonic numbers Hₖ:
    /// D₀ = L C₀ − Σ Hₖ qᵏ/k!², D₁ = L C₁ − ½ (x/2) Σ (Hₖ + Hₖ₊₁) qᵏ/(k!(k+1)!).
    /// Then J = C, (π/2) Y₀ = D₀, (π/2) Y₁ = D₁ − 1/x; and I = C, K₀ = −D₀, K₁ = D₁ + 1/x.
    /// </remarks>
    private static (DoubleDouble C0, DoubleDouble C1, DoubleDouble D0, DoubleDouble D1) LowOrders(double x, int sign)
    {
        double half = 0.5 * x;
        DoubleDouble q = DoubleDouble.Product(half, sign * half), term = DoubleDouble.One;
        DoubleDouble c0 = term, c1 = term, d0 = DoubleDouble.Zero, d1 = term, harmonic = DoubleDouble.Zero;
        for (double k = 1; ; k++)
        {
            term = term * q / (k * k);
            harmonic += DoubleDouble.One / k;
            DoubleDouble next = term / (k + 1);
            c0 += term;
            c1 += next;
            d0 += term * harmonic;
            d1 += next * (harmonic + harmonic + DoubleDouble.One / (k + 1));
            if (Math.Abs(term.High) < 1e-33 && k * k > Math.Abs(q.High))
                break;
        }

        // ½x may underflow where ln x does not mind.
        DoubleDouble log = DoubleDouble.Log(x) - DoubleDouble.Ln2 + Euler;
        c1 *= half;
        return (c0, c1, log * c0 - d0, log * c1 - d1 * (0.5 * half));
    }

    /// <summary>(x/2)ⁿ / n!, to within 2 ulp.</summary>
    private static double LeadingPower(long n, double x)
    {
        if (n > 20)
            return x < 1e-15 ? 0 : GammaKernel.PowerOverGamma(n, 0.5 * x);
        double factorial = 1;
        for (int i = 2; i <= n; i++)
            factorial *= i;
        return Math.Pow(0.5 * x, n) / factorial;
    }
}
