using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Greatest common divisors of polynomials in several variables.</summary>
/// <remarks>By recursion on the variables: contents apart, then the primitive remainder sequence of Collins and Brown
/// (Brown 1971, "On Euclid's algorithm and the computation of polynomial greatest common divisors"). Quick answers come before:
/// one divides the other, a variable occurs in one alone, an image over a prime field has no common divisor.</remarks>
internal static class PolyGcd
{
    /// <summary>The greatest common divisor, whole contents included, its leading coefficient positive.</summary>
    /// <exception cref="PolyLimitException">The work went beyond the budget.</exception>
    public static Poly Of(Poly a, Poly b)
    {
        if (a.IsZero)
            return Positive(b);
        if (b.IsZero)
            return Positive(a);
        PolyRing ring = a.Ring;
        BigInteger content = BigInteger.GreatestCommonDivisor(a.Content(), b.Content());
        UInt128 ma = a.CommonMonomial(), mb = b.CommonMonomial();
        Poly common = Poly.Monomial(ring, content, ring.Least(ma, mb));
        a = a.DivideByMonomial(ma).PrimitivePart();
        b = b.DivideByMonomial(mb).PrimitivePart();
        return common * Primitive(a, b);
    }

    private static Poly Positive(Poly p) => p.IsZero || p.LeadingCoefficient.Sign > 0 ? p : BigInteger.MinusOne * p;

    private static Poly Primitive(Poly a, Poly b)
    {
        PolyRing ring = a.Ring;
        if (a.IsConstant || b.IsConstant)
            return Poly.Constant(ring, 1);
        if (a.Equals(b))
            return a;
        if (a.Count >= b.Count && PolyDivision.Exact(a, b) is not null)
            return b;
        if (b.Count >= a.Count && PolyDivision.Exact(b, a) is not null)
            return a;
        int main = -1, absent = -1, least = int.MaxValue;
        for (int v = 0; v < ring.Variables; v++)
        {
            int da = a.Degree(v), db = b.Degree(v);
            // A variable of one alone: the divisor divides each of its coefficients there.
            if (da > 0 && db == 0)
                return Of(Content(a, v), b);
            if (db > 0 && da == 0)
                return Of(a, Content(b, v));
            if (da == 0)
                continue;
            // An image without common divisor proves that there is none with this variable.
            if (PolyImage.DegreeBound(a, b, v) == 0)
                absent = v;
            else if (Math.Max(da, db) < least)
                (main, least) = (v, Math.Max(da, db));
        }
        if (main < 0)
            return Poly.Constant(ring, 1);
        if (absent >= 0)
            return Of(Content(a, absent), Content(b, absent));
        Poly ca = Content(a, main), cb = Content(b, main);
        Poly content = Of(ca, cb);
        Poly p = PolyDivision.Exact(a, ca)!, q = PolyDivision.Exact(b, cb)!;
        if (p.Degree(main) < q.Degree(main))
            (p, q) = (q, p);
        while (true)
        {
            Poly rest = PseudoRemainder(p, q, main);
            if (rest.IsZero)
                break;
            if (rest.Degree(main) == 0)
                return Positive(content);
            p = q;
            q = PrimitivePart(rest, main);
        }
        return Positive(content * q).PrimitivePart();
    }

    /// <summary>The greatest common divisor of the coefficients of a variable's powers.</summary>
    public static Poly Content(Poly p, int variable)
    {
        Poly content = Poly.Constant(p.Ring, 0);
        foreach (Poly c in p.CoefficientsOf(variable).Values.OrderBy(c => c.Count))
        {
            content = Of(content, c);
            if (content.IsOne)
                break;
        }
        return content;
    }

    private static Poly PrimitivePart(Poly p, int variable) => PolyDivision.Exact(p, Content(p, variable))!;

    // lc(q)^k·p mod q in the main variable, for the least k that is needed.
    private static Poly PseudoRemainder(Poly p, Poly q, int variable)
    {
        int dq = q.Degree(variable);
        Poly lead = q.CoefficientsOf(variable)[dq];
        while (!p.IsZero && p.Degree(variable) >= dq)
        {
            int dp = p.Degree(variable);
            Poly top = p.CoefficientsOf(variable)[dp];
            Poly divisor = Of(lead, top);
            Poly left = PolyDivision.Exact(lead, divisor)!, right = PolyDivision.Exact(top, divisor)!;
            p = left * p - (right * q).Times(1, p.Ring.Power(variable, dp - dq));
        }
        return p;
    }
}
