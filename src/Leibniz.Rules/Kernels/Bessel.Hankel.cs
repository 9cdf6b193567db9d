namespace Leibniz.Rules.Kernels;

internal static partial class Bessel
{
    /// <summary>Jₙ and Yₙ by Hankel's expansion, both less the factor (πx)^(−½).</summary>
    /// <remarks>
    /// aₖ = aₖ₋₁ (4n² − (2k−1)²) / (8 k x), P = a₀ − a₂ + …, Q = a₁ − a₃ + …, ω = x − nπ/2 − π/4:
    /// J = √(2/πx) (P cos ω − Q sin ω), Y = √(2/πx) (P sin ω + Q cos ω). The π/4 is taken out exactly by
    /// √2 cos(x − π/4) = cos x + sin x, the nπ/2 by exchanging the two. Needs x ≥ 25 + n²/2 for n &gt; 1.
    /// Source: DLMF 10.17.3–4.
    /// </remarks>
    private static (DoubleDouble J, DoubleDouble Y) Hankel(long n, double x)
    {
        double mu = 4.0 * n * n;
        DoubleDouble a = DoubleDouble.One, p = a, q = DoubleDouble.Zero;
        for (int k = 1; k < 2 * x; k++)
        {
            double odd = 2.0 * k - 1;
            a = a * (mu - odd * odd) / DoubleDouble.Product(8.0 * k, x);
            switch (k & 3)
            {
                case 0: p += a; break;
                case 1: q += a; break;
                case 2: p -= a; break;
                default: q -= a; break;
            }

            if (Math.Abs(a.High) < 1e-26)
                break;
        }

        (DoubleDouble sin, DoubleDouble cos) = DoubleDouble.SinCos(x);
        DoubleDouble cosine = cos + sin, sine = sin - cos;
        (cosine, sine) = (n & 3) switch
        {
            0 => (cosine, sine),
            1 => (sine, -cosine),
            2 => (-cosine, -sine),
            _ => (-sine, cosine),
        };
        return (p * cosine - q * sine, p * sine + q * cosine);
    }

    /// <summary>(πx)^(−½), to within an ulp.</summary>
    private static double Envelope(double x) => Math.Sqrt((InversePi / x).High);

    /// <summary>Jₙ(x), n ≥ 0, x &gt; 0 and finite.</summary>
    private static double FirstKind(long n, double x)
    {
        if (x < AsymptoticStart || 0.25 * x * x <= SeriesReach * (n + 1.0))
            return LeadingPower(n, x) * AscendingSum(n, x, -1).High;
        if (n < 2 || x >= AsymptoticStart + 0.5 * n * n)
            return Hankel(n, x).J.High * Envelope(x);
        DoubleDouble low = Hankel(0, x).J, high = Hankel(1, x).J;
        if (n > x)
            return Miller(n, x, -1, low, high) * Envelope(x);
        DoubleDouble step = (DoubleDouble)2 / x;
        for (long k = 1; k < n; k++)
            (low, high) = (high, step * k * high - low);
        return high.High * Envelope(x);
    }

    /// <summary>Yₙ(x), n ≥ 0, x &gt; 0 and finite.</summary>
    private static double SecondKind(long n, double x)
    {
        if (n > 0 && x < Tiny)
            return -0.6366197723675814 * SmallArgument(n, x);
        DoubleDouble low, high;
        double factor;
        if (x < AsymptoticStart)
        {
            (_, _, DoubleDouble d0, DoubleDouble d1) = LowOrders(x, -1);
            (low, high, factor) = (d0 * InversePi, (d1 - DoubleDouble.One / x) * InversePi, 2);
        }
        else if (n > 1 && x >= AsymptoticStart + 0.5 * n * n)
        {
            return Hankel(n, x).Y.High * Envelope(x);
        }
        else
        {
            (low, high, factor) = (Hankel(0, x).Y, Hankel(1, x).Y, Envelope(x));
        }

        return Forward(n, x, -1, low, high, out int exponent) is var value && exponent == 0
            ? value * factor
            : Math.ScaleB(value * factor, exponent);
    }

    /// <summary>Γ(n) (2/x)ⁿ / 2, the leading term of Kₙ and of −(π/2) Yₙ, n ≥ 1; +∞ where it overflows.</summary>
    private static double SmallArgument(long n, double x)
    {
        double value = 1 / x;
        for (long k = 1; k < n && !double.IsInfinity(value); k++)
            value *= 2.0 * k / x;
        return value;
    }
}
