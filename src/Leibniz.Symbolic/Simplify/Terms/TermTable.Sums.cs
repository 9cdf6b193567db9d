using System.Runtime.InteropServices;

namespace Leibniz.Symbolic.Simplify;

internal sealed partial class TermTable
{
    public Term Add(Term a, Term b) => Sum([new(Rational.One, a), new(Rational.One, b)]);

    public Term Subtract(Term a, Term b) => Sum([new(Rational.One, a), new(Rational.MinusOne, b)]);

    /// <summary>Σ cᵢ·tᵢ with like terms collected; the tᵢ may be any terms.</summary>
    public Term Sum(ReadOnlySpan<Summand> parts)
    {
        Rational constant = Rational.Zero;
        var collected = new Dictionary<Term, Rational>(parts.Length);
        foreach (Summand part in parts)
            Collect(collected, ref constant, part.Coefficient, part.Term);
        return FromCollected(collected, constant);
    }

    public Term Scale(Rational c, Term term) => c.IsOne ? term : Sum([new(c, term)]);

    private void Collect(Dictionary<Term, Rational> collected, ref Rational constant, Rational c, Term term)
    {
        switch (term)
        {
            case NumberTerm number:
                constant += c * number.Value;
                return;
            case SumTerm sum when _spread < MostSpread:
                _spread += sum.Summands.Length;
                constant += c * sum.Constant;
                foreach (Summand summand in sum.Summands)
                    Accumulate(collected, c * summand.Coefficient, summand.Term);
                return;
            case ProductTerm { Coefficient.IsOne: false } product:
                Accumulate(collected, c * product.Coefficient, Monic(product));
                return;
            default:
                Accumulate(collected, c, term);
                return;
        }
    }

    private static void Accumulate(Dictionary<Term, Rational> collected, Rational c, Term term)
    {
        ref Rational held = ref CollectionsMarshal.GetValueRefOrAddDefault(collected, term, out _);
        held += c;
    }

    private Term FromCollected(Dictionary<Term, Rational> collected, Rational constant)
    {
        var summands = new List<Summand>(collected.Count);
        foreach ((Term term, Rational c) in collected)
        {
            if (!c.IsZero)
                summands.Add(new(c, term));
        }
        if (summands.Count == 0)
            return Number(constant);
        if (summands.Count == 1 && constant.IsZero)
            return WithCoefficient(summands[0].Coefficient, summands[0].Term);
        summands.Sort((a, b) => Term.Compare(a.Term, b.Term));
        return Intern(new SumTerm(constant, [.. summands]));
    }

    /// <summary>The product without its coefficient.</summary>
    public Term Monic(ProductTerm product) =>
        product.Coefficient.IsOne ? product
        : product.Factors is [Factor only] ? Single(only)
        : Intern(new ProductTerm(Rational.One, product.Factors));

    // c·t for a term that has no coefficient of its own.
    private Term WithCoefficient(Rational c, Term term) => term switch
    {
        _ when c.IsOne => term,
        NumberTerm number => Number(c * number.Value),
        SumTerm sum => Scale(c, sum),
        ProductTerm product => Intern(new ProductTerm(c * product.Coefficient, product.Factors)),
        PowerTerm power => Intern(new ProductTerm(c, [new(power.Base, power.Exponent)])),
        _ => Intern(new ProductTerm(c, [new(term, One)])),
    };

    private Term Single(Factor factor) =>
        ReferenceEquals(factor.Exponent, One) ? factor.Base : Intern(new PowerTerm(factor.Base, factor.Exponent));

    /// <summary>A sum as c·(primitive sum): whole coefficients without a common divisor, the first positive.</summary>
    public (Rational Content, Term Primitive) Primitive(SumTerm sum, bool positiveContent)
    {
        System.Numerics.BigInteger numerators = System.Numerics.BigInteger.Abs(sum.Constant.Numerator), denominators = sum.Constant.Denominator;
        foreach (Summand summand in sum.Summands)
        {
            numerators = System.Numerics.BigInteger.GreatestCommonDivisor(numerators, summand.Coefficient.Numerator);
            denominators *= summand.Coefficient.Denominator
                / System.Numerics.BigInteger.GreatestCommonDivisor(denominators, summand.Coefficient.Denominator);
        }
        var content = new Rational(numerators, denominators);
        if (!positiveContent && sum.Summands[0].Coefficient.Sign < 0)
            content = -content;
        return content.IsOne ? (content, sum) : (content, Scale(Rational.Reciprocal(content), sum));
    }
}
