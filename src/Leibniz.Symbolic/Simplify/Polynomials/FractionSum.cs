using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Sums of rational functions over their least common denominator.</summary>
internal static class FractionSum
{
    public static Fraction Of(List<Fraction> parts, FractionField field)
    {
        PolyRing ring = parts[0].Numerator.Ring;
        parts = Refine(parts);
        UInt128 monomial = 0;
        var divisors = new List<Divisor>();
        BigInteger denominators = BigInteger.One;
        foreach (Fraction part in parts)
        {
            monomial = monomial + part.Monomial - ring.Least(monomial, part.Monomial);
            denominators *= part.Scale.Denominator / BigInteger.GreatestCommonDivisor(denominators, part.Scale.Denominator);
            foreach (Divisor divisor in part.Divisors)
            {
                int at = divisors.FindIndex(d => d.Base.Equals(divisor.Base));
                if (at < 0)
                    divisors.Add(divisor);
                else if (divisor.Exponent > divisors[at].Exponent)
                    divisors[at] = divisor;
            }
        }
        Poly sum = Poly.Constant(ring, 0);
        // The powers of a divisor that are missing repeat: each is computed once.
        var powers = new Dictionary<(Poly, int), Poly>();
        foreach (Fraction part in parts)
        {
            Poly numerator = part.Numerator.Times((part.Scale * denominators).Numerator, monomial - part.Monomial);
            foreach (Divisor divisor in divisors)
            {
                Rational own = Rational.Zero;
                foreach (Divisor d in part.Divisors)
                {
                    if (d.Base.Equals(divisor.Base))
                        own = d.Exponent;
                }
                Rational missing = divisor.Exponent - own;
                Rational whole = Rational.Floor(missing);
                if (!powers.TryGetValue((divisor.Base, (int)whole.Numerator), out Poly? power))
                    powers[(divisor.Base, (int)whole.Numerator)] = power = divisor.Base.Pow((int)whole.Numerator);
                numerator *= power;
                if (missing != whole)
                    numerator *= field.Root(divisor.Base, missing - whole).Numerator;
            }
            sum += field.Reduce(numerator);
        }
        if (sum.IsZero)
            return new(Rational.One, sum, 0, []);
        BigInteger content = sum.Content();
        return new(new Rational(content, denominators), sum.DivideBy(content), monomial, divisors);
    }

    // Divisors of several parts that share a factor are split by it, so that the common denominator is the least.
    private static List<Fraction> Refine(List<Fraction> parts)
    {
        var bases = new List<Poly>();
        foreach (Fraction part in parts)
        {
            foreach (Divisor divisor in part.Divisors)
            {
                if (!bases.Contains(divisor.Base))
                    bases.Add(divisor.Base);
            }
        }
        for (int i = 0; i < bases.Count; i++)
        {
            for (int j = i + 1; j < bases.Count; j++)
            {
                Poly common = PolyGcd.Of(bases[i], bases[j]);
                if (common.IsConstant)
                    continue;
                Poly a = bases[i], b = bases[j];
                if (parts.Exists(p => p.Divisors.Any(d => !d.Exponent.IsInteger && (d.Base.Equals(a) || d.Base.Equals(b)))))
                    continue;
                parts = parts.ConvertAll(p => Split(p, a, common));
                parts = parts.ConvertAll(p => Split(p, b, common));
                return Refine(parts);
            }
        }
        return parts;
    }

    private static Fraction Split(Fraction part, Poly @base, Poly factor)
    {
        var divisors = new List<Divisor>();
        foreach (Divisor divisor in part.Divisors)
        {
            if (!divisor.Base.Equals(@base))
            {
                FractionField.Include(divisors, divisor);
                continue;
            }
            FractionField.Include(divisors, divisor with { Base = factor });
            Poly other = PolyDivision.Exact(@base, factor)!;
            if (!other.IsOne)
                FractionField.Include(divisors, divisor with { Base = other });
        }
        return part with { Divisors = divisors };
    }
}
