using System.Numerics;
using System.Runtime.InteropServices;

namespace Leibniz.Symbolic.Simplify;

/// <summary>A polynomial in several variables with whole coefficients, its monomials in falling lexicographic order.</summary>
/// <remarks>The exponents of a monomial are packed into 128 bits, the first variable on top, so that the product of
/// monomials is a sum and their order that of numbers.</remarks>
internal sealed class Poly : IEquatable<Poly>
{
    private readonly UInt128[] _monomials;
    private readonly BigInteger[] _coefficients;

    private Poly(PolyRing ring, UInt128[] monomials, BigInteger[] coefficients)
    {
        Ring = ring;
        _monomials = monomials;
        _coefficients = coefficients;
    }

    public PolyRing Ring { get; }

    public int Count => _monomials.Length;

    public bool IsZero => Count == 0;

    public bool IsConstant => Count == 0 || (Count == 1 && _monomials[0] == 0);

    public bool IsOne => Count == 1 && _monomials[0] == 0 && _coefficients[0].IsOne;

    public BigInteger LeadingCoefficient => _coefficients[0];

    public UInt128 LeadingMonomial => _monomials[0];

    public ReadOnlySpan<UInt128> Monomials => _monomials;

    public ReadOnlySpan<BigInteger> Coefficients => _coefficients;

    public static Poly Constant(PolyRing ring, BigInteger value) =>
        value.IsZero ? new(ring, [], []) : new(ring, [0], [value]);

    public static Poly Monomial(PolyRing ring, BigInteger coefficient, UInt128 monomial) =>
        coefficient.IsZero ? new(ring, [], []) : new(ring, [monomial], [coefficient]);

    public static Poly From(PolyRing ring, Dictionary<UInt128, BigInteger> terms)
    {
        var monomials = new List<UInt128>(terms.Count);
        foreach ((UInt128 monomial, BigInteger coefficient) in terms)
        {
            if (!coefficient.IsZero)
                monomials.Add(monomial);
        }
        monomials.Sort((a, b) => b.CompareTo(a));
        return new(ring, [.. monomials], [.. monomials.Select(m => terms[m])]);
    }

    public static Poly operator +(Poly a, Poly b) => Merge(a, b, BigInteger.One);

    public static Poly operator -(Poly a, Poly b) => Merge(a, b, BigInteger.MinusOne);

    public static Poly operator *(Poly a, Poly b)
    {
        if (a.Count > b.Count)
            (a, b) = (b, a);
        if (a.Count == 0)
            return a;
        if (a.Count == 1)
            return b.Times(a._coefficients[0], a._monomials[0]);
        a.Ring.Spend((long)a.Count * b.Count);
        a.Ring.CheckDegrees(a, b);
        var terms = new Dictionary<UInt128, BigInteger>();
        for (int i = 0; i < a.Count; i++)
        {
            for (int j = 0; j < b.Count; j++)
            {
                ref BigInteger held = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, a._monomials[i] + b._monomials[j], out _);
                held += a._coefficients[i] * b._coefficients[j];
            }
        }
        return From(a.Ring, terms);
    }

    public static Poly operator *(BigInteger c, Poly p) => p.Times(c, 0);

    public Poly Times(BigInteger c, UInt128 monomial)
    {
        if (c.IsZero)
            return Constant(Ring, 0);
        Ring.CheckDegrees(this, monomial);
        return new(Ring, Array.ConvertAll(_monomials, m => m + monomial), c.IsOne ? _coefficients : Array.ConvertAll(_coefficients, x => x * c));
    }

    public Poly Pow(int n)
    {
        Poly result = Constant(Ring, 1), square = this;
        for (; n > 0; n >>= 1)
        {
            if ((n & 1) != 0)
                result *= square;
            if (n > 1)
                square *= square;
        }
        return result;
    }

    /// <summary>Divides every coefficient; c must divide them.</summary>
    public Poly DivideBy(BigInteger c) => c.IsOne ? this : new(Ring, _monomials, Array.ConvertAll(_coefficients, x => x / c));

    /// <summary>Divides every monomial; m must divide them.</summary>
    public Poly DivideByMonomial(UInt128 m) => m == 0 ? this : new(Ring, Array.ConvertAll(_monomials, x => x - m), _coefficients);

    /// <summary>The greatest common divisor of the coefficients, with the sign of the leading one.</summary>
    public BigInteger Content()
    {
        BigInteger content = BigInteger.Zero;
        foreach (BigInteger c in _coefficients)
        {
            content = BigInteger.GreatestCommonDivisor(content, c);
            if (content.IsOne)
                break;
        }
        return IsZero || _coefficients[0].Sign > 0 ? content : -content;
    }

    public Poly PrimitivePart() => IsZero ? this : DivideBy(Content());

    /// <summary>The greatest monomial that divides every monomial.</summary>
    public UInt128 CommonMonomial()
    {
        if (IsZero)
            return 0;
        UInt128 common = _monomials[0];
        for (int i = 1; i < Count && common != 0; i++)
            common = Ring.Least(common, _monomials[i]);
        return common;
    }

    public int Degree(int variable)
    {
        int degree = 0;
        foreach (UInt128 m in _monomials)
            degree = Math.Max(degree, Ring.Exponent(m, variable));
        return degree;
    }

    public Poly Derivative(int variable)
    {
        var terms = new Dictionary<UInt128, BigInteger>();
        for (int i = 0; i < Count; i++)
        {
            int e = Ring.Exponent(_monomials[i], variable);
            if (e > 0)
                terms[_monomials[i] - Ring.Unit(variable)] = _coefficients[i] * e;
        }
        return From(Ring, terms);
    }

    /// <summary>The coefficients of the powers of a variable, as polynomials in the others.</summary>
    public SortedDictionary<int, Poly> CoefficientsOf(int variable)
    {
        var groups = new SortedDictionary<int, Dictionary<UInt128, BigInteger>>();
        for (int i = 0; i < Count; i++)
        {
            int e = Ring.Exponent(_monomials[i], variable);
            if (!groups.TryGetValue(e, out Dictionary<UInt128, BigInteger>? group))
                groups[e] = group = [];
            group[_monomials[i] - (UInt128)e * Ring.Unit(variable)] = _coefficients[i];
        }
        return new(groups.ToDictionary(g => g.Key, g => From(Ring, g.Value)));
    }

    public bool Equals(Poly? other) =>
        other is not null && _monomials.AsSpan().SequenceEqual(other._monomials) && _coefficients.AsSpan().SequenceEqual(other._coefficients);

    public override bool Equals(object? obj) => Equals(obj as Poly);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (UInt128 m in _monomials)
            hash.Add(m);
        foreach (BigInteger c in _coefficients)
            hash.Add(c);
        return hash.ToHashCode();
    }

    private static Poly Merge(Poly a, Poly b, BigInteger sign)
    {
        var monomials = new List<UInt128>(a.Count + b.Count);
        var coefficients = new List<BigInteger>(a.Count + b.Count);
        a.Ring.Spend(a.Count + b.Count);
        int i = 0, j = 0;
        while (i < a.Count || j < b.Count)
        {
            bool left = j == b.Count || (i < a.Count && a._monomials[i] >= b._monomials[j]);
            bool right = i == a.Count || (j < b.Count && b._monomials[j] >= a._monomials[i]);
            UInt128 monomial = left ? a._monomials[i] : b._monomials[j];
            BigInteger c = (left ? a._coefficients[i++] : BigInteger.Zero) + (right ? sign * b._coefficients[j++] : BigInteger.Zero);
            if (c.IsZero)
                continue;
            monomials.Add(monomial);
            coefficients.Add(c);
        }
        return new(a.Ring, [.. monomials], [.. coefficients]);
    }
}
