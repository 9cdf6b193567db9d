namespace Leibniz.Symbolic.Simplify;

/// <summary>How large terms become.</summary>
internal static class TermSize
{
    private const int MostDepth = 40;

    /// <summary>An upper bound of the number of summands when everything is multiplied out; ∞ for what nests too deep.</summary>
    public static double Expanded(Term term) => Expanded(term, MostDepth, []);

    private static double Expanded(Term term, int depth, Dictionary<Term, double> known)
    {
        if (depth == 0)
            return double.PositiveInfinity;
        if (known.TryGetValue(term, out double size))
            return size;
        double result = 1;
        switch (term)
        {
            case SumTerm sum:
                result = sum.Constant.IsZero ? 0 : 1;
                foreach (Summand summand in sum.Summands)
                    result += Expanded(summand.Term, depth - 1, known);
                break;
            case ProductTerm product:
                foreach (Factor factor in product.Factors)
                    result *= OfPower(factor.Base, factor.Exponent, depth, known);
                break;
            case PowerTerm power:
                result = OfPower(power.Base, power.Exponent, depth, known);
                break;
        }
        known[term] = result;
        return result;
    }

    // t summands to the n-th power are at most C(t + n − 1, n).
    private static double OfPower(Term b, Term e, int depth, Dictionary<Term, double> known)
    {
        if (b is not SumTerm)
            return 1;
        double t = Expanded(b, depth - 1, known);
        if (e is not NumberTerm { Value: Rational n })
            return 1;
        // A denominator is only multiplied out as far as others lack it.
        double times = n.Sign < 0 ? 1 : Math.Ceiling((double)n), result = 1;
        for (int i = 1; i <= times && result < 1e9; i++)
            result *= (t + i - 1) / i;
        return result;
    }
}
