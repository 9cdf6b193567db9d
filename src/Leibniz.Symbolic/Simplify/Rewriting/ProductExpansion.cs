namespace Leibniz.Symbolic.Simplify;

/// <summary>Multiplies out products and whole powers of sums.</summary>
internal sealed class ProductExpansion(TermTable table, int mostSummands)
{
    private readonly Dictionary<Term, Term> _expanded = new(ReferenceEqualityComparer.Instance);

    /// <summary>The term multiplied out; denominators stay below, multiplied out by themselves.</summary>
    /// <exception cref="PolyLimitException">It would have too many summands, or it nests too deep.</exception>
    public Term Of(Term term)
    {
        if (_expanded.TryGetValue(term, out Term? known))
            return known;
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new PolyLimitException();
        Term result = term switch
        {
            SumTerm sum => table.Sum([new(sum.Constant, table.One), .. sum.Summands.Select(s => s with { Term = Of(s.Term) })]),
            ProductTerm product => Multiply(product.Coefficient, product.Factors),
            PowerTerm power => Multiply(Rational.One, [new(power.Base, power.Exponent)]),
            _ => term,
        };
        _expanded[term] = result;
        return result;
    }

    private Term Multiply(Rational coefficient, Factor[] factors)
    {
        Term plain = table.Number(coefficient);
        var sums = new List<SumTerm>();
        var below = new Dictionary<Term, Term>();
        foreach (Factor factor in factors)
        {
            Term b = factor.Base is SumTerm ? Of(factor.Base) : factor.Base;
            if (b is not SumTerm sum || !TermTable.IsInteger(factor.Exponent, out int n))
                plain = table.Multiply(plain, table.Power(b, factor.Exponent));
            else if (n < 0)
                plain = table.Multiply(plain, table.Power(b, factor.Exponent));
            else
                sums.AddRange(Enumerable.Repeat(sum, n));
            if (sums.Count > mostSummands)
                throw new PolyLimitException();
        }
        List<Summand> result = [new(Rational.One, plain)];
        foreach (SumTerm sum in sums)
        {
            var next = new List<Summand>();
            foreach (Summand a in result)
            {
                foreach (Summand b in table.SummandsOf(sum))
                    next.Add(new(a.Coefficient * b.Coefficient, table.Multiply(a.Term, b.Term)));
            }
            Term collected = table.Sum([.. next]);
            result = [.. table.SummandsOf(collected)];
            if (result.Count > mostSummands)
                throw new PolyLimitException();
        }
        return table.Sum([.. result]);
    }
}
