using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Takes square roots out of denominators where a number is left there: 1/(1 + √2) = √2 − 1.</summary>
/// <remarks>Only then is the denominator times its conjugates nowhere 0, so that no point is lost; 1/(1 + √x) stays.</remarks>
internal static class Radicals
{
    private const int MostRoots = 4;
    private const int MostPower = 3;

    /// <summary>The fraction with every such denominator rational; null where there is none.</summary>
    public static Fraction? Rationalised(Fraction f, FractionField field, Generators generators)
    {
        Poly numerator = f.Numerator;
        Rational scale = f.Scale;
        var kept = new List<Divisor>();
        foreach (Divisor divisor in f.Divisors)
        {
            if (!divisor.Exponent.IsInteger || divisor.Exponent > MostPower || Norm(divisor.Base, field, generators) is not var (conjugate, norm))
            {
                kept.Add(divisor);
                continue;
            }
            int times = (int)divisor.Exponent.Numerator;
            numerator = field.Reduce(numerator * conjugate.Pow(times));
            scale /= Rational.Pow(norm, times);
        }
        return kept.Count == f.Divisors.Count ? null : FractionCancel.Cancel(new(scale, numerator, f.Monomial, kept), field);
    }

    // p·c = n with the product c of p's conjugates and a number n ≠ 0; null where that is no number.
    private static (Poly Conjugate, Rational Norm)? Norm(Poly p, FractionField field, Generators generators)
    {
        Poly conjugates = Poly.Constant(p.Ring, 1);
        for (int i = 0; i < MostRoots && !p.IsConstant; i++)
        {
            int place = Enumerable.Range(0, generators.Units.Count).FirstOrDefault(v => generators.RootOf(v) == 2 && p.Degree(v) > 0, -1);
            if (place < 0)
                return null;
            Poly conjugate = Conjugate(p, place);
            conjugates = field.Reduce(conjugates * conjugate);
            p = field.Reduce(p * conjugate);
        }
        return p.IsConstant && !p.IsZero && !conjugates.IsOne ? (conjugates, p.LeadingCoefficient) : null;
    }

    private static Poly Conjugate(Poly p, int place)
    {
        var terms = new Dictionary<UInt128, BigInteger>();
        for (int i = 0; i < p.Count; i++)
            terms[p.Monomials[i]] = p.Ring.Exponent(p.Monomials[i], place) % 2 == 0 ? p.Coefficients[i] : -p.Coefficients[i];
        return Poly.From(p.Ring, terms);
    }
}
