using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Irreducible factors of polynomials in several variables with whole coefficients.</summary>
/// <remarks>A polynomial whose monomials have one degree loses a variable, which is put back into its factors. Otherwise
/// Kronecker's substitution xᵢ = t^(wᵢ), by weights that keep monomials apart, makes it one in a single variable; products of
/// the factors of that are turned back and tried.</remarks>
internal static class IrreducibleFactors
{
    private const int MostDegree = 100;
    private const int MostProducts = 20_000;

    /// <summary>The factors of a primitive polynomial without repeated factors and without monomial factors; itself where
    /// the work would be too much.</summary>
    public static List<Poly> Of(Poly p)
    {
        PolyRing ring = p.Ring;
        int[] used = [.. Enumerable.Range(0, ring.Variables).Where(v => p.Degree(v) > 0)];
        if (used.Length < 2)
            return used.Length == 0 ? [p] : [.. IntegerFactors.Of(Coefficients(p, used, [1])).ConvertAll(f => Back(ring, f, used, [1], [int.MaxValue]))];
        int total = Total(p, 0, used);
        int last = used[^1];
        if (Enumerable.Range(0, p.Count).All(i => Total(p, i, used) == total))
            return Of(Without(p, last)).ConvertAll(f => Filled(f, last, used));
        return ByKronecker(p, used);
    }

    private static List<Poly> ByKronecker(Poly p, int[] used)
    {
        PolyRing ring = p.Ring;
        int[] most = [.. used.Select(p.Degree)];
        var weights = new int[used.Length];
        long weight = 1;
        for (int i = 0; i < used.Length; i++)
        {
            weights[i] = (int)weight;
            weight *= most[i] + 1;
            if (weight > MostDegree)
                return [p];
        }
        var line = new PolyRing(1, long.MaxValue);
        Poly image = Back(line, Coefficients(p, used, weights), [0], [1], [int.MaxValue]);
        var parts = new List<BigInteger[]>();
        int shift = line.Exponent(image.CommonMonomial(), 0);
        parts.AddRange(Enumerable.Repeat<BigInteger[]>([BigInteger.Zero, BigInteger.One], shift));
        foreach ((Poly factor, int times) in PolyFactors.SquareFree(image.DivideByMonomial(image.CommonMonomial()).PrimitivePart()))
        {
            foreach (BigInteger[] f in IntegerFactors.Of(Coefficients(factor, [0], [1])))
                parts.AddRange(Enumerable.Repeat(f, times));
        }
        var result = new List<Poly>();
        int budget = MostProducts;
        for (int size = 1; 2 * size <= parts.Count; size++)
        {
            bool found = true;
            while (found && 2 * size <= parts.Count)
            {
                found = false;
                foreach (int[] chosen in IntegerFactors.Subsets(parts.Count, size))
                {
                    if (--budget < 0)
                        return [.. result, p];
                    BigInteger[] product = chosen.Select(i => parts[i]).Aggregate(Multiply);
                    if (TryBack(ring, product, used, weights, most) is not { } factor || factor.IsConstant
                        || PolyDivision.Exact(p, factor) is not { } quotient)
                        continue;
                    result.Add(factor);
                    p = quotient;
                    for (int k = chosen.Length - 1; k >= 0; k--)
                        parts.RemoveAt(chosen[k]);
                    found = true;
                    break;
                }
            }
        }
        return p.IsConstant ? result : [.. result, p];
    }

    private static int Total(Poly p, int monomial, int[] used) => used.Sum(v => p.Ring.Exponent(p.Monomials[monomial], v));

    // The polynomial with 1 in the place of a variable.
    private static Poly Without(Poly p, int variable)
    {
        var terms = new Dictionary<UInt128, BigInteger>();
        for (int i = 0; i < p.Count; i++)
            terms[p.Monomials[i] - p.Ring.Power(variable, p.Ring.Exponent(p.Monomials[i], variable))] = p.Coefficients[i];
        return Poly.From(p.Ring, terms);
    }

    // Each monomial with as much of the variable as it lacks of the highest degree.
    private static Poly Filled(Poly p, int variable, int[] used)
    {
        int most = Enumerable.Range(0, p.Count).Max(i => Total(p, i, used));
        var terms = new Dictionary<UInt128, BigInteger>();
        for (int i = 0; i < p.Count; i++)
            terms[p.Monomials[i] + p.Ring.Power(variable, most - Total(p, i, used))] = p.Coefficients[i];
        return Poly.From(p.Ring, terms);
    }

    private static BigInteger[] Coefficients(Poly p, int[] used, int[] weights)
    {
        int Place(UInt128 monomial)
        {
            int place = 0;
            for (int i = 0; i < used.Length; i++)
                place += weights[i] * p.Ring.Exponent(monomial, used[i]);
            return place;
        }

        int degree = 0;
        foreach (UInt128 m in p.Monomials)
            degree = Math.Max(degree, Place(m));
        var result = new BigInteger[degree + 1];
        for (int i = 0; i < p.Count; i++)
            result[Place(p.Monomials[i])] += p.Coefficients[i];
        return result;
    }

    private static Poly Back(PolyRing ring, BigInteger[] f, int[] used, int[] weights, int[] most) => TryBack(ring, f, used, weights, most)!;

    // Null where a power is none of the substitution's.
    private static Poly? TryBack(PolyRing ring, BigInteger[] f, int[] used, int[] weights, int[] most)
    {
        var terms = new Dictionary<UInt128, BigInteger>();
        for (int power = 0; power < f.Length; power++)
        {
            if (f[power].IsZero)
                continue;
            UInt128 monomial = 0;
            int rest = power;
            for (int i = used.Length - 1; i >= 0; i--)
            {
                int e = rest / weights[i];
                rest -= e * weights[i];
                if (e > most[i])
                    return null;
                monomial += ring.Power(used[i], e);
            }
            terms[monomial] = f[power];
        }
        Poly result = Poly.From(ring, terms);
        return result.IsZero || result.LeadingCoefficient.Sign > 0 ? result : BigInteger.MinusOne * result;
    }

    private static BigInteger[] Multiply(BigInteger[] a, BigInteger[] b)
    {
        var result = new BigInteger[a.Length + b.Length - 1];
        for (int i = 0; i < a.Length; i++)
        {
            for (int j = 0; j < b.Length; j++)
                result[i + j] += a[i] * b[j];
        }
        return result;
    }
}
