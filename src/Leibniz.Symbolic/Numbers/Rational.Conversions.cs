using System.Globalization;
using System.Numerics;

namespace Leibniz.Symbolic;

public readonly partial struct Rational
{
    // The quotient's bits that are kept before the one rounding to 53.
    private const int SignificantBits = 64;

    // Decimals written with at most this many significant digits are what the writer meant, not the double beside it.
    private const int ShortDecimalDigits = 15;

    // |decimal exponent| beyond which a literal stays a binary fraction.
    private const int LargestDecimalExponent = 30;

    // Whole doubles up to this are read as they are.
    private const double LargestWhole = 1e60;

    /// <summary>The exact value of a double: a dyadic fraction.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Rational Exact(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Rational.Exact: expected a finite number.");
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long fraction = bits & 0xFFFFFFFFFFFFFL;
        // Subnormals have the exponent of the least normal number and no implied bit.
        BigInteger mantissa = exponent == 0 ? fraction : fraction | (1L << 52);
        int power = Math.Max(exponent, 1) - 1075;
        if (bits < 0)
            mantissa = -mantissa;
        return power >= 0 ? mantissa << power : new Rational(mantissa, BigInteger.One << -power);
    }

    /// <summary>The fraction that a literal means: its shortest decimal where that has at most 15
    /// digits, so that 0.1 gives 1/10; else the exact value of a whole number or a short dyadic fraction.</summary>
    /// <param name="value">The double.</param>
    /// <param name="rational">Receives the fraction; rounding it to a double gives <paramref name="value"/> back.</param>
    /// <returns>False for NaN, ±∞, and numbers with 16 or 17 digits, such as the double nearest to π or 1/3.</returns>
    public static bool TryFromLiteral(double value, out Rational rational)
    {
        rational = default;
        if (!double.IsFinite(value))
            return false;
        if (Math.Abs(value) < 1L << 53 && value == Math.Truncate(value))
        {
            rational = (long)value;
            return true;
        }
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        if (TryParseDecimal(text, ShortDecimalDigits, out rational))
            return true;
        // What has no short decimal but few bits is that binary fraction: 2^60, 1/2^20.
        Rational exact = Exact(value);
        bool whole = value == Math.Truncate(value) && Math.Abs(value) < LargestWhole;
        bool dyadic = exact.Denominator.GetBitLength() <= 21 && exact.Numerator.GetBitLength() <= 53;
        if (whole || dyadic)
            rational = exact;
        return whole || dyadic;
    }

    /// <summary>The nearest double, ties to even; ±∞ where it is too great.</summary>
    public static explicit operator double(Rational r)
    {
        if (r.IsZero)
            return 0;
        BigInteger p = BigInteger.Abs(r.Numerator), q = r.Denominator;
        // p/q in [2^63, 2^65) after the shift: enough bits for one correct rounding, the rest is a sticky bit.
        int shift = (int)(SignificantBits - (p.GetBitLength() - q.GetBitLength()));
        if (shift >= 0)
            p <<= shift;
        else
            q <<= -shift;
        BigInteger quotient = BigInteger.DivRem(p, q, out BigInteger rest);
        double magnitude = RoundToDouble(quotient, !rest.IsZero, -shift);
        return r.Sign < 0 ? -magnitude : magnitude;
    }

    // quotient·2^power (+ a little where sticky), rounded once, also among the subnormals.
    private static double RoundToDouble(BigInteger quotient, bool sticky, int power)
    {
        int top = (int)quotient.GetBitLength() - 1 + power;
        if (top > 1023)
            return double.PositiveInfinity;
        int lowest = Math.Max(top - 52, -1074);
        int drop = lowest - power;
        BigInteger kept = quotient >> drop;
        BigInteger lost = quotient - (kept << drop);
        BigInteger half = BigInteger.One << (drop - 1);
        int side = lost.CompareTo(half);
        if (side > 0 || (side == 0 && (sticky || !kept.IsEven)))
            kept += 1;
        return Math.ScaleB((double)kept, lowest);
    }

    private static bool TryParseDecimal(string text, int mostDigits, out Rational rational)
    {
        rational = default;
        int exponent = 0;
        int e = text.IndexOf('E', StringComparison.Ordinal);
        if (e >= 0)
        {
            exponent = int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..e];
        }
        int point = text.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= text.Length - point - 1;
            text = text.Remove(point, 1);
        }
        if (text.AsSpan().TrimStart("-0").Length > mostDigits || Math.Abs(exponent) > LargestDecimalExponent)
            return false;
        BigInteger digits = BigInteger.Parse(text, CultureInfo.InvariantCulture);
        BigInteger scale = BigInteger.Pow(10, Math.Abs(exponent));
        rational = exponent >= 0 ? digits * scale : new Rational(digits, scale);
        return true;
    }
}
