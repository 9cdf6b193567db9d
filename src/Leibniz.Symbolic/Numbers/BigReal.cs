using System.Globalization;
using System.Numerics;

namespace Leibniz.Symbolic;

/// <summary>A real number m·2^e with 256 significant bits (77 decimal digits), rounded toward zero; or undefined.</summary>
/// <remarks>The elementary functions lose a few bits, so that 50 digits are left wherever the formula cancels no more than
/// about 20.</remarks>
internal readonly partial struct BigReal
{
    /// <summary>The significant bits.</summary>
    public const int Precision = 256;

    // Beyond 2^±this a number is undefined here: no double is near.
    private const int LargestExponent = 1 << 20;

    private readonly BigInteger _mantissa;
    private readonly int _exponent;

    private BigReal(BigInteger mantissa, int exponent, bool isUndefined)
    {
        _mantissa = mantissa;
        _exponent = exponent;
        IsUndefined = isUndefined;
    }

    public static BigReal Undefined { get; } = new(0, 0, true);

    public static BigReal Zero => default;

    public static BigReal One { get; } = Make(1, 0);

    public bool IsUndefined { get; }

    public int Sign => _mantissa.Sign;

    public bool IsZero => !IsUndefined && _mantissa.IsZero;

    // The binary place of the first digit: |x| in [2^(Place−1), 2^Place).
    private int Place => (int)_mantissa.GetBitLength() + _exponent;

    public static BigReal From(Rational r) => Make(r.Numerator, 0) / Make(r.Denominator, 0);

    public static BigReal From(double value) => double.IsFinite(value) ? From(Rational.Exact(value)) : Undefined;

    public static implicit operator BigReal(int value) => Make(value, 0);

    public static BigReal operator -(BigReal a) => new(-a._mantissa, a._exponent, a.IsUndefined);

    public static BigReal operator +(BigReal a, BigReal b)
    {
        if (a.IsUndefined || b.IsUndefined)
            return Undefined;
        if (a.IsZero || b.IsZero)
            return a.IsZero ? b : a;
        if (a._exponent < b._exponent)
            (a, b) = (b, a);
        // What is far below the last digit changes nothing.
        if (a.Place - b.Place > 2 * Precision)
            return a;
        if (b.Place - a.Place > 2 * Precision)
            return b;
        return Make((a._mantissa << (a._exponent - b._exponent)) + b._mantissa, b._exponent);
    }

    public static BigReal operator -(BigReal a, BigReal b) => a + -b;

    public static BigReal operator *(BigReal a, BigReal b) =>
        a.IsUndefined || b.IsUndefined ? Undefined : Make(a._mantissa * b._mantissa, a._exponent + b._exponent);

    public static BigReal operator /(BigReal a, BigReal b)
    {
        if (a.IsUndefined || b.IsUndefined || b.IsZero)
            return Undefined;
        if (a.IsZero)
            return a;
        int shift = Math.Max(0, Precision + 2 + (int)b._mantissa.GetBitLength() - (int)a._mantissa.GetBitLength());
        return Make((a._mantissa << shift) / b._mantissa, a._exponent - b._exponent - shift);
    }

    public static bool operator <(BigReal a, BigReal b) => (a - b).Sign < 0;

    public static bool operator >(BigReal a, BigReal b) => (a - b).Sign > 0;

    public static BigReal Abs(BigReal x) => x.Sign < 0 ? -x : x;

    /// <summary>x·2ⁿ.</summary>
    public static BigReal Scale(BigReal x, int n) => x.IsUndefined ? x : Make(x._mantissa, x._exponent + n);

    public static BigReal Sqrt(BigReal x)
    {
        if (x.IsUndefined || x.Sign < 0)
            return Undefined;
        if (x.IsZero)
            return x;
        int shift = Math.Max(0, 2 * Precision - (int)x._mantissa.GetBitLength());
        if (((x._exponent - shift) & 1) != 0)
            shift++;
        return Make(Rational.WholeRoot(x._mantissa << shift, 2), (x._exponent - shift) / 2);
    }

    /// <summary>⌊x⌋.</summary>
    public static BigInteger Floor(BigReal x) =>
        x._exponent >= 0 ? x._mantissa << x._exponent : x._mantissa >> -x._exponent;

    /// <summary>Whether it is a whole number, and which.</summary>
    public bool TryWhole(out int whole)
    {
        whole = 0;
        if (IsUndefined || Place > 31)
            return false;
        BigInteger floor = Floor(this);
        whole = (int)floor;
        return (this - Make(floor, 0)).IsZero;
    }

    public static explicit operator double(BigReal x)
    {
        if (x.IsUndefined)
            return double.NaN;
        int drop = Math.Max(0, (int)x._mantissa.GetBitLength() - 64);
        return Math.ScaleB((double)(x._mantissa >> drop), x._exponent + drop);
    }

    /// <summary>The first bits and the place of the number: what numbers equal to about 120 bits share.</summary>
    public (BigInteger Digits, int Place) Leading()
    {
        int drop = (int)_mantissa.GetBitLength() - 120;
        // To the nearest, so that a value just below a short one rounds like it.
        BigInteger half = drop > 0 ? BigInteger.One << (drop - 1) : BigInteger.Zero;
        BigInteger magnitude = BigInteger.Abs(_mantissa) + half;
        magnitude = drop > 0 ? magnitude >> drop : magnitude << -drop;
        return (Sign < 0 ? -magnitude : magnitude, _exponent + drop);
    }

    public override string ToString() => IsUndefined ? "undefined" : ((double)this).ToString("R", CultureInfo.InvariantCulture);

    private static BigReal Make(BigInteger mantissa, int exponent)
    {
        int excess = (int)mantissa.GetBitLength() - Precision;
        if (excess > 0)
        {
            // Toward zero: a shift of a negative number would round down.
            mantissa = mantissa.Sign < 0 ? -(-mantissa >> excess) : mantissa >> excess;
            exponent += excess;
        }
        if (mantissa.IsZero)
            return default;
        return Math.Abs((long)exponent) > LargestExponent ? Undefined : new(mantissa, exponent, false);
    }
}
