using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Partial fractions by undetermined coefficients, over the fractions.</summary>
internal static class PartialFractions
{
    private const int MostDegree = 60;

    /// <summary>The fraction as a polynomial and parts A/dʲ with deg A below deg d; null where the denominator has other
    /// variables than the one asked for, or roots.</summary>
    public static Term? Of(TermTable table, PolyTerms terms, Fraction f, int place, Term variable)
    {
        PolyRing ring = f.Numerator.Ring;
        var factors = new List<(Poly Base, int Times)>();
        BigInteger constant = BigInteger.One;
        int shift = ring.Exponent(f.Monomial, place);
        UInt128 others = f.Monomial - ring.Power(place, shift);
        if (shift > 0)
            factors.Add((Poly.Monomial(ring, 1, ring.Unit(place)), shift));
        foreach (Divisor divisor in f.Divisors)
        {
            if (!divisor.Exponent.IsInteger || Enumerable.Range(0, ring.Variables).Any(v => v != place && divisor.Base.Degree(v) > 0))
                return null;
            int power = (int)divisor.Exponent.Numerator;
            BigInteger lead = divisor.Base.LeadingCoefficient;
            foreach ((Poly part, int times) in PolyFactors.Of(divisor.Base, irreducible: true))
            {
                factors.Add((part, times * power));
                lead /= BigInteger.Pow(part.LeadingCoefficient, times);
            }
            constant *= BigInteger.Pow(lead, power);
        }
        Rational[] denominator = Coefficients(factors.Aggregate(Poly.Constant(ring, 1), (p, d) => p * d.Base.Pow(d.Times)), place);
        int degree = denominator.Length - 1;
        if (degree > MostDegree)
            return null;
        var columns = new List<(Rational[] Column, int Power, Poly Base, int Times)>();
        foreach ((Poly @base, int times) in factors)
        {
            for (int j = 1; j <= times; j++)
            {
                Poly cofactor = factors.Aggregate(Poly.Constant(ring, 1), (p, d) => p * d.Base.Pow(d.Base.Equals(@base) ? d.Times - j : d.Times));
                for (int k = 0; k < @base.Degree(place); k++)
                    columns.Add((Coefficients(cofactor.Times(1, ring.Power(place, k)), place), k, @base, j));
            }
        }
        var parts = new List<Summand>();
        Rational scale = f.Scale / constant;
        foreach ((UInt128 outside, Poly numerator) in ByOthers(f.Numerator, place))
        {
            Term factor = table.Divide(terms.Monomial(outside), terms.Monomial(others));
            (Rational[] quotient, Rational[] rest) = Divide(Coefficients(numerator, place), denominator);
            for (int k = 0; k < quotient.Length; k++)
                parts.Add(new(scale * quotient[k], table.Multiply(factor, table.Power(variable, table.Number(k)))));
            Rational[] solution = Solve(columns.ConvertAll(c => c.Column), rest, degree);
            var above = new Dictionary<(Poly, int), List<Summand>>();
            for (int i = 0; i < columns.Count; i++)
            {
                (_, int power, Poly @base, int times) = columns[i];
                if (!above.TryGetValue((@base, times), out List<Summand>? list))
                    above[(@base, times)] = list = [];
                list.Add(new(scale * solution[i], table.Power(variable, table.Number(power))));
            }
            foreach (((Poly @base, int times), List<Summand> list) in above)
                parts.Add(new(Rational.One, table.Product([factor, table.Sum([.. list]), table.Power(terms.Expanded(@base), table.Number(-times))])));
        }
        return table.Sum([.. parts]);
    }

    private static Dictionary<UInt128, Poly> ByOthers(Poly p, int place)
    {
        var groups = new Dictionary<UInt128, Dictionary<UInt128, BigInteger>>();
        for (int i = 0; i < p.Count; i++)
        {
            UInt128 own = p.Ring.Power(place, p.Ring.Exponent(p.Monomials[i], place));
            if (!groups.TryGetValue(p.Monomials[i] - own, out Dictionary<UInt128, BigInteger>? group))
                groups[p.Monomials[i] - own] = group = [];
            group[own] = p.Coefficients[i];
        }
        return groups.ToDictionary(g => g.Key, g => Poly.From(p.Ring, g.Value));
    }

    private static Rational[] Coefficients(Poly p, int place)
    {
        var result = new Rational[p.Degree(place) + 1];
        for (int i = 0; i < p.Count; i++)
            result[p.Ring.Exponent(p.Monomials[i], place)] = p.Coefficients[i];
        return result;
    }

    private static (Rational[] Quotient, Rational[] Left) Divide(Rational[] a, Rational[] b)
    {
        Rational[] rest = [.. a];
        var quotient = new Rational[Math.Max(0, a.Length - b.Length + 1)];
        for (int k = quotient.Length - 1; k >= 0; k--)
        {
            quotient[k] = rest[k + b.Length - 1] / b[^1];
            for (int i = 0; i < b.Length; i++)
                rest[k + i] -= quotient[k] * b[i];
        }
        return (quotient, rest);
    }

    // Gauss's elimination; the columns are independent, for the factors are coprime.
    private static Rational[] Solve(List<Rational[]> columns, Rational[] right, int n)
    {
        var m = new Rational[n, n + 1];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                m[i, j] = i < columns[j].Length ? columns[j][i] : Rational.Zero;
            m[i, n] = i < right.Length ? right[i] : Rational.Zero;
        }
        for (int c = 0; c < n; c++)
        {
            int pivot = c;
            while (m[pivot, c].IsZero)
                pivot++;
            for (int j = 0; j <= n && pivot != c; j++)
                (m[c, j], m[pivot, j]) = (m[pivot, j], m[c, j]);
            for (int i = 0; i < n; i++)
            {
                if (i == c || m[i, c].IsZero)
                    continue;
                Rational times = m[i, c] / m[c, c];
                for (int j = c; j <= n; j++)
                    m[i, j] -= times * m[c, j];
            }
        }
        return [.. Enumerable.Range(0, n).Select(i => m[i, n] / m[i, i])];
    }
}
