using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Turns polynomials and fractions back into terms.</summary>
internal sealed class PolyTerms(TermTable table, Generators generators, TermWriter writer)
{
    // Beyond this many monomials only the greedy grouping is tried.
    private const int MostTried = 120;

    public Term Expanded(Poly p)
    {
        var parts = new Summand[p.Count];
        for (int i = 0; i < p.Count; i++)
            parts[i] = new(p.Coefficients[i], Monomial(p.Monomials[i]));
        return table.Sum(parts);
    }

    public Term Monomial(UInt128 monomial)
    {
        var parts = new List<Term>();
        for (int place = 0; place < generators.Units.Count; place++)
        {
            if (generators.Ring.Exponent(monomial, place) is > 0 and var e)
                parts.Add(generators.Power(place, e));
        }
        return table.Product([.. parts]);
    }

    /// <summary>The polynomial with common factors of its summands taken out where that costs less.</summary>
    public Term Grouped(Poly p)
    {
        Term best = Grouped(p, -1);
        if (p.Count is < 3 or > MostTried)
            return best;
        double cost = writer.Cost(best);
        for (int place = 0; place < generators.Units.Count; place++)
        {
            if (p.Degree(place) == 0)
                continue;
            Term other = Grouped(p, place);
            double otherCost = writer.Cost(other);
            if (otherCost < cost)
                (best, cost) = (other, otherCost);
        }
        return best;
    }

    /// <summary>The polynomial as a product of the factors that are found at little cost, each grouped.</summary>
    public Term Factored(Poly p) => Factored(p, irreducible: false);

    /// <summary>The polynomial as a product of irreducible factors, each grouped.</summary>
    public Term Irreducible(Poly p) => Factored(p, irreducible: true);

    private Term Factored(Poly p, bool irreducible)
    {
        if (p.IsConstant)
            return Expanded(p);
        BigInteger rest = p.Content();
        var parts = new List<Term>();
        BigInteger lead = p.LeadingCoefficient;
        foreach ((Poly factor, int times) in PolyFactors.Of(p.PrimitivePart(), irreducible))
        {
            parts.Add(table.Power(Grouped(factor), table.Number(times)));
            lead /= BigInteger.Pow(factor.LeadingCoefficient, times);
        }
        parts.Add(table.Number(lead.IsZero ? rest : lead));
        return table.Product([.. parts]);
    }

    /// <summary>The fraction with its numerator in the given form, its denominator grouped.</summary>
    public Term Of(Fraction f, Func<Poly, Term> form) => Of(f, form, Grouped);

    /// <summary>The fraction over one polynomial, both multiplied out.</summary>
    public Term OverOne(Fraction f)
    {
        Poly below = Poly.Monomial(generators.Ring, f.Scale.Denominator, f.Monomial);
        var roots = new List<Divisor>();
        foreach (Divisor divisor in f.Divisors)
        {
            if (divisor.Exponent.IsInteger)
                below *= divisor.Base.Pow((int)divisor.Exponent.Numerator);
            else
                roots.Add(divisor);
        }
        Term above = Expanded(f.Scale.Numerator * f.Numerator);
        return table.Product(
            [above, table.Power(Expanded(below), table.MinusOne), .. roots.Select(r => table.Power(Expanded(r.Base), table.Number(-r.Exponent)))]);
    }

    /// <summary>The fraction with numerator and divisors in the given forms.</summary>
    public Term Of(Fraction f, Func<Poly, Term> form, Func<Poly, Term> below)
    {
        var parts = new List<Term> { table.Number(f.Scale), form(f.Numerator), table.Power(Monomial(f.Monomial), table.MinusOne) };
        foreach (Divisor divisor in f.Divisors)
            parts.Add(table.Power(below(divisor.Base), table.Number(-divisor.Exponent)));
        return table.Product([.. parts]);
    }

    private Term Grouped(Poly p, int first)
    {
        UInt128 common = p.CommonMonomial();
        if (common != 0)
            return table.Multiply(Monomial(common), Grouped(p.DivideByMonomial(common), first));
        int place = first >= 0 && p.Degree(first) > 0 ? first : BestGenerator(p);
        if (place < 0)
            return Expanded(p);
        var parts = new List<Summand>();
        foreach ((int e, Poly c) in p.CoefficientsOf(place))
        {
            Term inner = Grouped(c, -1);
            parts.Add(new(Rational.One, e == 0 ? inner : table.Multiply(inner, generators.Power(place, e))));
        }
        return table.Sum([.. parts]);
    }

    // The generator whose powers are written most often more than need be, weighted by what they cost.
    private int BestGenerator(Poly p)
    {
        int best = -1;
        double most = 0;
        for (int place = 0; place < generators.Units.Count; place++)
        {
            var counts = new Dictionary<int, int>();
            foreach (UInt128 m in p.Monomials)
            {
                int e = generators.Ring.Exponent(m, place);
                if (e > 0)
                    counts[e] = counts.GetValueOrDefault(e) + 1;
            }
            double saved = 0;
            foreach ((int e, int count) in counts)
            {
                if (count > 1)
                    saved += (count - 1) * (1 + writer.Cost(generators.Power(place, e)));
            }
            if (saved > most)
                (best, most) = (place, saved);
        }
        return best;
    }
}
