using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Exact division of polynomials.</summary>
internal static class PolyDivision
{
    /// <summary>a/b where that is a polynomial with whole coefficients; else null.</summary>
    public static Poly? Exact(Poly a, Poly b)
    {
        if (a.IsZero)
            return a;
        PolyRing ring = a.Ring;
        UInt128 lead = b.LeadingMonomial;
        BigInteger c = b.LeadingCoefficient;
        // The last terms must divide too: most divisions that fail, fail here.
        if (!ring.Divides(b.Monomials[^1], a.Monomials[^1]) || !(a.Coefficients[^1] % b.Coefficients[^1]).IsZero)
            return null;
        for (int v = 0; v < ring.Variables; v++)
        {
            if (b.Degree(v) > a.Degree(v))
                return null;
        }
        var rest = new Dictionary<UInt128, BigInteger>(a.Count);
        var order = new PriorityQueue<UInt128, UInt128>(a.Count, Comparer<UInt128>.Create((x, y) => y.CompareTo(x)));
        for (int i = 0; i < a.Count; i++)
        {
            rest[a.Monomials[i]] = a.Coefficients[i];
            order.Enqueue(a.Monomials[i], a.Monomials[i]);
        }
        var quotient = new Dictionary<UInt128, BigInteger>();
        while (order.TryDequeue(out UInt128 top, out _))
        {
            if (!rest.Remove(top, out BigInteger value) || value.IsZero)
                continue;
            if (!ring.Divides(lead, top))
                return null;
            BigInteger q = BigInteger.DivRem(value, c, out BigInteger left);
            if (!left.IsZero)
                return null;
            UInt128 m = top - lead;
            quotient[m] = q;
            ring.Spend(b.Count);
            for (int i = 1; i < b.Count; i++)
            {
                UInt128 at = b.Monomials[i] + m;
                if (rest.TryGetValue(at, out BigInteger held))
                {
                    rest[at] = held - q * b.Coefficients[i];
                }
                else
                {
                    rest[at] = -q * b.Coefficients[i];
                    order.Enqueue(at, at);
                }
            }
        }
        return Poly.From(ring, quotient);
    }
}
