namespace Leibniz.Symbolic.Simplify;

/// <summary>Pairs of summands that are one: double angles, sums of angles, exponentials that make hyperbolic functions.</summary>
internal static class SumPatterns
{
    /// <summary>The sum with each pair contracted; the term itself where there is none.</summary>
    public static Term Contract(TermTable t, Term term)
    {
        while (term is SumTerm sum && Step(t, sum) is { } shorter)
            term = shorter;
        return term;
    }

    private static Term? Step(TermTable t, SumTerm sum)
    {
        var coefficients = new Dictionary<Term, Rational>(ReferenceEqualityComparer.Instance);
        foreach (Summand summand in t.SummandsOf(sum))
            coefficients[summand.Term] = summand.Coefficient;
        foreach (Summand summand in sum.Summands)
        {
            Factor[] factors = Generators.FactorsOf(summand.Term, t);
            foreach (Factor factor in factors)
            {
                (Summand Other, Term Instead)? pair =
                    factor.Base is ConstantTerm { IsE: true } ? Exponentials(t, coefficients, summand, factor)
                    : factor.Base is not CallTerm call ? null
                    : ReferenceEquals(factor.Exponent, t.Two) ? Square(t, coefficients, summand, factor, call)
                    : ReferenceEquals(factor.Exponent, t.One) ? Angles(t, coefficients, summand, factor, call, factors)
                    : null;
                if (pair is not { } found)
                    continue;
                Term rest = t.Sum([new(Rational.One, sum), new(-summand.Coefficient, summand.Term), new(-found.Other.Coefficient, found.Other.Term)]);
                return t.Add(rest, found.Instead);
            }
        }
        return null;
    }

    // c·M·sin²u − (c/2)·M = −(c/2)·M·cos 2u, and for cos², sinh², cosh² likewise.
    private static (Summand, Term)? Square(TermTable t, Dictionary<Term, Rational> held, Summand summand, Factor factor, CallTerm call)
    {
        bool sin = call.Head.Equals(Head.Sin), cos = call.Head.Equals(Head.Cos), sinh = call.Head.Equals(Head.Sinh), cosh = call.Head.Equals(Head.Cosh);
        if (!sin && !cos && !sinh && !cosh)
            return null;
        Term rest = t.Divide(summand.Term, t.Power(factor.Base, factor.Exponent));
        Rational half = summand.Coefficient * Rational.Half;
        Rational other = sinh ? half : -half;
        if (!held.TryGetValue(rest, out Rational c) || c != other)
            return null;
        Term angle = t.Scale(2, call.Arguments[0]);
        Term cosine = t.Call(sin || cos ? Head.Cos : Head.Cosh, [angle]);
        return (new(other, rest), t.Scale(sin ? -half : half, t.Multiply(rest, cosine)));
    }

    // sin a·cos b ± cos a·sin b = sin(a ± b); cos a·cos b ∓ sin a·sin b = cos(a ± b); cosh and sinh of one argument: e^±u.
    private static (Summand, Term)? Angles(
        TermTable t, Dictionary<Term, Rational> held, Summand summand, Factor factor, CallTerm first, Factor[] factors)
    {
        if (first.Head.Equals(Head.Sinh))
        {
            Term rest = t.Divide(summand.Term, factor.Base);
            Term partner = t.Multiply(rest, t.Call(Head.Cosh, first.Arguments));
            if (!held.TryGetValue(partner, out Rational c) || Rational.Abs(c) != Rational.Abs(summand.Coefficient))
                return null;
            Term exponent = t.Scale(c == summand.Coefficient ? 1 : -1, first.Arguments[0]);
            return (new(c, partner), t.Scale(c, t.Multiply(rest, t.Power(t.E, exponent))));
        }
        if (!first.Head.Equals(Head.Sin))
            return null;
        foreach (Factor other in factors)
        {
            if (other.Base is not CallTerm second || !ReferenceEquals(other.Exponent, t.One) || ReferenceEquals(second.Arguments[0], first.Arguments[0]))
                continue;
            bool mixed = second.Head.Equals(Head.Cos);
            if (!mixed && !second.Head.Equals(Head.Sin))
                continue;
            Term a = first.Arguments[0], b = second.Arguments[0];
            Term rest = t.Product([summand.Term, t.Power(first, t.MinusOne), t.Power(second, t.MinusOne)]);
            Term partner = t.Product([rest, t.Call(Head.Cos, [a]), t.Call(mixed ? Head.Sin : Head.Cos, [b])]);
            if (!held.TryGetValue(partner, out Rational c) || Rational.Abs(c) != Rational.Abs(summand.Coefficient))
                continue;
            bool same = c == summand.Coefficient;
            Term angle = t.Sum([new(1, a), new(same == mixed ? 1 : -1, b)]);
            // sin a sin b + cos a cos b = cos(a − b); with the other sign c·(cos a cos b − sin a sin b) = c·cos(a + b).
            return (new(c, partner), t.Scale(mixed ? summand.Coefficient : c, t.Multiply(rest, t.Call(mixed ? Head.Sin : Head.Cos, [angle]))));
        }
        return null;
    }

    // c·M·(eᵘ ± e⁻ᵘ) = 2c·M·cosh u or sinh u.
    private static (Summand, Term)? Exponentials(TermTable t, Dictionary<Term, Rational> held, Summand summand, Factor factor)
    {
        Term rest = t.Divide(summand.Term, t.Power(factor.Base, factor.Exponent));
        Term negative = t.Scale(Rational.MinusOne, factor.Exponent);
        Term partner = t.Multiply(rest, t.Power(t.E, negative));
        if (ReferenceEquals(partner, summand.Term) || !held.TryGetValue(partner, out Rational c) || Rational.Abs(c) != Rational.Abs(summand.Coefficient))
            return null;
        bool same = c == summand.Coefficient;
        Term function = t.Call(same ? Head.Cosh : Head.Sinh, [factor.Exponent]);
        return (new(c, partner), t.Scale(2 * summand.Coefficient, t.Multiply(rest, function)));
    }
}
