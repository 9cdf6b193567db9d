namespace Leibniz.Symbolic;

internal readonly partial struct BigReal
{
    // Arguments are halved this often before a Taylor series, which then needs about 256/(2·16) terms for sine.
    private const int Halvings = 16;

    // exp beyond this has no place in LargestExponent.
    private const double LargestLogarithm = 500_000;

    private static readonly Lazy<BigReal> s_pi = new(() => Scale(4 * ArcCotangent(5) - ArcCotangent(239), 2));
    private static readonly Lazy<BigReal> s_logTwo = new(() => 18 * AreaCotangent(26) - 2 * AreaCotangent(4801) + 8 * AreaCotangent(8749));

    /// <summary>π by Machin's formula (1706): π/4 = 4·arccot 5 − arccot 239.</summary>
    public static BigReal Pi => s_pi.Value;

    /// <summary>log 2 = 18·arcoth 26 − 2·arcoth 4801 + 8·arcoth 8749.</summary>
    public static BigReal LogTwo => s_logTwo.Value;

    public static BigReal Exp(BigReal x)
    {
        if (x.IsUndefined || !(Math.Abs((double)x) < LargestLogarithm))
            return Undefined;
        int n = (int)Math.Round((double)x / Math.Log(2));
        BigReal r = Scale(x - n * LogTwo, -Halvings);
        // expm1 doubled up as e² − 1 = e1·(e1 + 2), which keeps the small part's digits.
        BigReal term = r, sum = r;
        for (int k = 2; !Negligible(term, sum); k++)
        {
            term = term * r / k;
            sum += term;
        }
        for (int i = 0; i < Halvings; i++)
            sum *= sum + 2;
        return Scale(sum + 1, n);
    }

    /// <summary>log x by Halley's iteration from the double, each step trebling the digits.</summary>
    public static BigReal Log(BigReal x)
    {
        if (x.IsUndefined || x.Sign <= 0)
            return Undefined;
        int place = x.Place;
        BigReal m = Scale(x, -place);
        BigReal y = From(Math.Log((double)m));
        for (int i = 0; i < 3; i++)
        {
            BigReal e = Exp(y);
            y += 2 * (m - e) / (m + e);
        }
        return y + place * LogTwo;
    }

    public static (BigReal Sin, BigReal Cos) SinCos(BigReal x)
    {
        // The reduction costs as many digits as the argument has before the point.
        if (x.IsUndefined || x.Place > 60)
            return (Undefined, Undefined);
        System.Numerics.BigInteger turns = Floor(Scale(x, 1) / Pi + From(Rational.Half));
        BigReal r = Scale(x - Scale(Make(turns, 0) * Pi, -1), -Halvings);
        BigReal square = r * r, term = r, sin = r;
        for (int k = 3; !Negligible(term, sin); k += 2)
        {
            term = -(term * square) / (k * (k - 1));
            sin += term;
        }
        // With c = 1 − v: v(2r) = 2·sin², sin(2r) = 2·sin·cos; v keeps what 1 − v would round away.
        BigReal v = sin * sin / (1 + Sqrt(1 - sin * sin));
        for (int i = 0; i < Halvings; i++)
        {
            BigReal doubled = 2 * sin * sin;
            sin = 2 * sin * (1 - v);
            v = doubled;
        }
        BigReal cos = 1 - v;
        return (int)(((turns % 4) + 4) % 4) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    /// <summary>arctan x: the argument halved by x/(1 + √(1 + x²)), then the series.</summary>
    public static BigReal Atan(BigReal x)
    {
        if (x.IsUndefined)
            return x;
        const int halvings = 10;
        for (int i = 0; i < halvings; i++)
            x /= 1 + Sqrt(1 + x * x);
        BigReal square = x * x, power = x, sum = x;
        for (int k = 3; !Negligible(power, sum); k += 2)
        {
            power = -(power * square);
            sum += power / k;
        }
        return Scale(sum, halvings);
    }

    public static BigReal Asin(BigReal x)
    {
        BigReal rest = (1 - x) * (1 + x);
        if (rest.IsUndefined || rest.Sign < 0)
            return Undefined;
        return rest.IsZero ? x.Sign * Scale(Pi, -1) : Atan(x / Sqrt(rest));
    }

    /// <summary>erf x = 2/√π·exp(−x²)·Σ 2ᵏx^(2k+1)/(1·3·…·(2k+1)), a series of one sign; to |x| ≤ 20, beyond which it is ±1
    /// to all digits.</summary>
    public static BigReal Erf(BigReal x)
    {
        if (x.IsUndefined)
            return x;
        if (Abs(x) > 20)
            return x.Sign;
        BigReal square = 2 * x * x, term = x, sum = x;
        for (int k = 3; !Negligible(term, sum); k += 2)
        {
            term = term * square / k;
            sum += term;
        }
        return 2 * sum * Exp(-(x * x)) / Sqrt(Pi);
    }

    /// <summary>b^e over the reals: a negative base has whole powers alone.</summary>
    public static BigReal Pow(BigReal b, BigReal e)
    {
        if (b.IsUndefined || e.IsUndefined)
            return Undefined;
        if (e.IsZero)
            return One;
        if (e.TryWhole(out int n) && Math.Abs((long)n) <= 100_000)
        {
            BigReal result = One, square = b;
            for (long k = Math.Abs((long)n); k > 0; k >>= 1)
            {
                if ((k & 1) != 0)
                    result *= square;
                if (k > 1)
                    square *= square;
            }
            return n < 0 ? One / result : result;
        }
        if (b.IsZero)
            return e.Sign > 0 ? Zero : Undefined;
        return b.Sign < 0 ? Undefined : Exp(e * Log(b));
    }

    private static bool Negligible(BigReal term, BigReal sum) => term.IsZero || term.IsUndefined || sum.Place - term.Place > Precision;

    // arccot n = Σ (−1)ᵏ/((2k+1)·n^(2k+1)).
    private static BigReal ArcCotangent(int n) => CotangentSeries(n, -1);

    // arcoth n, with all signs positive.
    private static BigReal AreaCotangent(int n) => CotangentSeries(n, 1);

    private static BigReal CotangentSeries(int n, int sign)
    {
        BigReal power = One / n, sum = power;
        for (int k = 3; !Negligible(power, sum); k += 2)
        {
            power = sign * power / (n * n);
            sum += power / k;
        }
        return sum;
    }
}
