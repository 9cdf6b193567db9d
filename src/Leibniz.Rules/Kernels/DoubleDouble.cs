namespace Leibniz.Rules.Kernels;

/// <summary>
/// An unevaluated sum of two doubles, about 106 bits, for the few places where a kernel would otherwise lose digits:
/// the exponent of a small tail, an alternating series, a phase.
/// </summary>
/// <remarks>
/// Value: High + Low with |Low| ≤ ½ ulp(High). Finite values only; a caller keeps clear of overflow.
/// Accuracy: each operation is within a few units of 2⁻¹⁰⁴, relative.
/// Source: T. J. Dekker (1971), "A floating-point technique for extending the available precision", with the
/// fused multiply-add in place of Dekker's split.
/// </remarks>
internal readonly struct DoubleDouble(double high, double low)
{
    /// <summary>The double nearest to the value.</summary>
    public readonly double High = high;

    /// <summary>What <see cref="High"/> lacks.</summary>
    public readonly double Low = low;

    /// <summary>Zero.</summary>
    public static DoubleDouble Zero => default;

    /// <summary>One.</summary>
    public static DoubleDouble One => new(1, 0);

    /// <summary>ln 2.</summary>
    public static DoubleDouble Ln2 => new(0.6931471805599453, 2.3190468138462996e-17);

    /// <summary>A double, exactly.</summary>
    public static implicit operator DoubleDouble(double x) => new(x, 0);

    /// <summary>a + b exactly, whatever their sizes (Knuth's two-sum).</summary>
    public static DoubleDouble Sum(double a, double b)
    {
        double s = a + b, t = s - a;
        return new(s, a - (s - t) + (b - t));
    }

    /// <summary>a · b exactly, barring underflow.</summary>
    public static DoubleDouble Product(double a, double b)
    {
        double p = a * b;
        return new(p, Math.FusedMultiplyAdd(a, b, -p));
    }

    /// <summary>The sum.</summary>
    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble s = Sum(a.High, b.High), t = Sum(a.Low, b.Low);
        s = Renormalised(s.High, s.Low + t.High);
        return Renormalised(s.High, s.Low + t.Low);
    }

    /// <summary>The negative.</summary>
    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    /// <summary>The difference.</summary>
    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    /// <summary>The product.</summary>
    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble p = Product(a.High, b.High);
        return Renormalised(p.High, p.Low + (a.High * b.Low + a.Low * b.High));
    }

    /// <summary>The quotient, by one correction of the double quotient and one of its remainder.</summary>
    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        double q = a.High / b.High;
        DoubleDouble r = a - b * q;
        double q2 = r.High / b.High;
        r -= b * q2;
        return Renormalised(q, q2) + r.High / b.High;
    }

    /// <summary>e raised to the value, rounded to a double; relative error within 1 ulp plus that of <see cref="Math.Exp"/>.</summary>
    public double Exp()
    {
        double e = Math.Exp(High);
        return High is > -746 and < 710 ? Math.FusedMultiplyAdd(e, Low, e) : e;
    }

    /// <summary>The value times 2ⁿ.</summary>
    public DoubleDouble Scaled(int n) => new(Math.ScaleB(High, n), Math.ScaleB(Low, n));

    private static DoubleDouble Renormalised(double a, double b)
    {
        double s = a + b;
        return new(s, b - (s - a));
    }

    /// <summary>
    /// The natural logarithm of a positive finite value.
    /// </summary>
    /// <remarks>
    /// x = 2ᵉ m with √½ ≤ m ≤ √2, ln m = 2 artanh s = 2 (s + s³/3 + …), s = (m − 1)/(m + 1), |s| ≤ 0.172. There is no
    /// cancellation near x = 1. The terms from s²² on are below half of the lower word and run in double.
    /// </remarks>
    public static DoubleDouble Log(DoubleDouble x)
    {
        int e = Math.ILogB(x.High);
        DoubleDouble m = x.Scaled(-e);
        if (m.High > 1.4142135623730951)
        {
            m = new(0.5 * m.High, 0.5 * m.Low);
            e++;
        }

        DoubleDouble s = (m - One) / (m + One), s2 = s * s;
        double tail = 0;
        for (int k = 21; k > 10; k--)
            tail = tail * s2.High + OddReciprocals[k].High;
        DoubleDouble sum = tail;
        for (int k = 10; k >= 0; k--)
            sum = sum * s2 + OddReciprocals[k];
        sum *= s;
        return Ln2 * e + new DoubleDouble(2 * sum.High, 2 * sum.Low);
    }

    /// <summary>
    /// Sine and cosine. Full precision for |x| &lt; 2²⁰; beyond, that of <see cref="Math.SinCos"/>.
    /// </summary>
    /// <remarks>
    /// Reduced by k π/2 with π/2 in three words (Cody and Waite, 1980), then Taylor's series on |r| ≤ π/4, to r²⁷.
    /// </remarks>
    public static (DoubleDouble Sin, DoubleDouble Cos) SinCos(double x)
    {
        if (!(Math.Abs(x) < 1048576))
        {
            (double sine, double cosine) = Math.SinCos(x);
            return (sine, cosine);
        }

        double k = Math.Round(x * 0.6366197723675814);
        DoubleDouble r = x - Product(k, HalfPi1) - Product(k, HalfPi2) - k * HalfPi3;
        DoubleDouble r2 = -(r * r), sin = Zero, cos = Zero;
        for (int i = 13; i >= 0; i--)
        {
            sin = sin * r2 + InverseFactorials[2 * i + 1];
            cos = cos * r2 + InverseFactorials[2 * i];
        }

        sin *= r;
        return ((int)k & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    // Words of π/2: each is the double nearest to what the words before it leave. Above, likewise, those of ln 2.
    private const double HalfPi1 = 1.5707963267948966, HalfPi2 = 6.123233995736766e-17, HalfPi3 = -1.4973849048591698e-33;

    private static readonly DoubleDouble[] OddReciprocals = Reciprocals();
    private static readonly DoubleDouble[] InverseFactorials = Factorials();

    private static DoubleDouble[] Reciprocals()
    {
        var table = new DoubleDouble[22];
        for (int k = 0; k < table.Length; k++)
            table[k] = One / (2.0 * k + 1);
        return table;
    }

    private static DoubleDouble[] Factorials()
    {
        var table = new DoubleDouble[28];
        table[0] = One;
        for (int k = 1; k < table.Length; k++)
            table[k] = table[k - 1] / (double)k;
        return table;
    }
}
