using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Factors of polynomials: those that cost little to find, which are monomials, repeated factors and rational roots,
/// and on demand all.</summary>
internal static class PolyFactors
{
    private const int MostCandidates = 20_000;

    /// <summary>The primitive polynomial as a product of powers; repeated factors are apart, linear ones too where there is
    /// one variable.</summary>
    /// <param name="p">The polynomial.</param>
    /// <param name="irreducible">Whether the factors are split as far as whole coefficients go, at a greater cost.</param>
    public static List<(Poly Factor, int Times)> Of(Poly p, bool irreducible = false)
    {
        var result = new List<(Poly, int)>();
        if (p.IsConstant)
            return result;
        UInt128 monomial = p.CommonMonomial();
        p = p.DivideByMonomial(monomial);
        for (int v = 0; v < p.Ring.Variables; v++)
        {
            if (p.Ring.Exponent(monomial, v) is > 0 and var e)
                result.Add((Poly.Monomial(p.Ring, 1, p.Ring.Unit(v)), e));
        }
        foreach ((Poly factor, int times) in SquareFree(p))
        {
            foreach (Poly part in Linear(factor))
            {
                foreach (Poly least in irreducible ? IrreducibleFactors.Of(part) : [part])
                    result.Add((least, times));
            }
        }
        return result;
    }

    /// <summary>Yun's algorithm in a variable, the content in it by recursion on the others.</summary>
    public static List<(Poly Factor, int Times)> SquareFree(Poly p)
    {
        var result = new List<(Poly, int)>();
        if (p.IsConstant)
            return result;
        int v = 0;
        while (p.Degree(v) == 0)
            v++;
        Poly content = PolyGcd.Content(p, v);
        if (!content.IsConstant)
            result.AddRange(SquareFree(content));
        Poly a = PolyDivision.Exact(p, content)!;
        Poly derivative = a.Derivative(v);
        Poly g = PolyGcd.Of(a, derivative);
        if (g.IsConstant)
        {
            result.Add((a, 1));
            return result;
        }
        Poly w = PolyDivision.Exact(a, g)!, y = PolyDivision.Exact(derivative, g)!;
        for (int i = 1; !w.IsConstant; i++)
        {
            Poly z = y - w.Derivative(v);
            Poly h = PolyGcd.Of(w, z);
            if (!h.IsConstant)
                result.Add((h, i));
            w = PolyDivision.Exact(w, h)!;
            y = z.IsZero ? z : PolyDivision.Exact(z, h)!;
        }
        return result;
    }

    // Splits off q·x − p for each rational root p/q: p divides the last coefficient, q the first.
    private static List<Poly> Linear(Poly p)
    {
        var result = new List<Poly>();
        int variable = -1;
        for (int v = 0; v < p.Ring.Variables; v++)
        {
            if (p.Degree(v) == 0)
                continue;
            if (variable >= 0)
                return [p];
            variable = v;
        }
        int budget = MostCandidates;
        ResidueRoots[] filters = [new(p, variable, 251), new(p, variable, 241)];
        foreach (BigInteger q in Divisors(p.LeadingCoefficient, 200))
        {
            foreach (BigInteger n in Divisors(p.Coefficients[^1], 200))
            {
                foreach (BigInteger r in (ReadOnlySpan<BigInteger>)[n, -n])
                {
                    if (p.Degree(variable) < 2 || --budget < 0)
                        break;
                    // A root is one modulo every prime that does not divide q; few candidates are.
                    if (!Array.TrueForAll(filters, f => f.MayHave(r, q)) || !BigInteger.GreatestCommonDivisor(q, r).IsOne)
                        continue;
                    Poly linear = Poly.Monomial(p.Ring, q, p.Ring.Unit(variable)) - Poly.Constant(p.Ring, r);
                    if (PolyDivision.Exact(p, linear) is not { } quotient)
                        continue;
                    result.Add(linear);
                    p = quotient;
                }
            }
        }
        if (!p.IsConstant)
            result.Add(p);
        return result;
    }

    // The divisors made of small primes, and one larger cofactor.
    private static List<BigInteger> Divisors(BigInteger n, int most)
    {
        n = BigInteger.Abs(n);
        var divisors = new List<BigInteger> { BigInteger.One };
        for (int p = 2; p <= 1000 && !n.IsOne; p++)
            n = Include(divisors, n, p, most);
        if (!n.IsOne)
            Include(divisors, n, n, most);
        return divisors;
    }

    private static BigInteger Include(List<BigInteger> divisors, BigInteger n, BigInteger p, int most)
    {
        int known = divisors.Count;
        for (BigInteger power = p; !n.IsZero && (n % p).IsZero; power *= p)
        {
            n /= p;
            for (int i = 0; i < known && divisors.Count < most; i++)
                divisors.Add(divisors[i] * power);
        }
        return n;
    }
}
