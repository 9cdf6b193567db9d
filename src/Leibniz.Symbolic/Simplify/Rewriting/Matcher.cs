namespace Leibniz.Symbolic.Simplify;

/// <summary>Finds what the wildcards of a pattern stand for.</summary>
internal sealed class Matcher(TermTable table)
{
    private const int MostSteps = 20_000;

    private int _steps;

    /// <summary>Matches a whole term; the bindings are extended on success and as before on failure.</summary>
    public bool Match(Term pattern, Term subject, Dictionary<Term, Term> bindings)
    {
        if (++_steps > MostSteps)
            return false;
        switch (pattern)
        {
            case VariableTerm variable when PatternRule.IsWildcard(variable.Name):
                if (bindings.TryGetValue(pattern, out Term? bound))
                    return ReferenceEquals(bound, subject);
                bindings.Add(pattern, subject);
                return true;
            case CallTerm call:
                return subject is CallTerm other && call.Head.Equals(other.Head) && call.Arguments.Length == other.Arguments.Length
                    && All([.. call.Arguments.Zip(other.Arguments)], bindings);
            case PowerTerm power:
                return subject is PowerTerm p && All([(power.Exponent, p.Exponent), (power.Base, p.Base)], bindings);
            case ProductTerm product:
                return MatchPart(product, subject, bindings) is { } left && Undo(ReferenceEquals(left, table.One), bindings);
            case SumTerm sum:
                return MatchPart(sum, subject, bindings) is var (_, rest) && Undo(ReferenceEquals(rest, table.Zero), bindings);
            default:
                return ReferenceEquals(pattern, subject);
        }
    }

    /// <summary>Matches some factors of a term; gives what is left as a factor, null where nothing matches.</summary>
    public Term? MatchPart(ProductTerm pattern, Term subject, Dictionary<Term, Term> bindings)
    {
        Rational c = subject is ProductTerm product ? product.Coefficient : Rational.One;
        var free = new List<Factor>(Generators.FactorsOf(subject, table));
        if (!MatchFactors(pattern.Factors, 0, free, bindings))
            return null;
        return table.Product([table.Number(c / pattern.Coefficient), .. free.Select(f => table.Power(f.Base, f.Exponent))]);
    }

    /// <summary>Matches some summands of a term, all times one number; gives the number and the summands that are left.</summary>
    public (Rational Times, Term Left)? MatchPart(SumTerm pattern, Term subject, Dictionary<Term, Term> bindings)
    {
        List<Summand> wanted = [.. table.SummandsOf(pattern)];
        // What says most comes first; a bare wildcard takes anything.
        wanted.Sort((a, b) => (a.Term is VariableTerm).CompareTo(b.Term is VariableTerm));
        var free = new List<Summand>(table.SummandsOf(subject));
        foreach (Summand first in free.ToArray())
        {
            var saved = new Dictionary<Term, Term>(bindings);
            Rational times = first.Coefficient / wanted[0].Coefficient;
            var left = new List<Summand>(free);
            left.Remove(first);
            if (Match(wanted[0].Term, first.Term, bindings) && MatchSummands(wanted, 1, times, left, bindings))
                return (times, table.Sum([.. left]));
            Restore(bindings, saved);
        }
        return null;
    }

    private bool MatchSummands(List<Summand> wanted, int at, Rational times, List<Summand> free, Dictionary<Term, Term> bindings)
    {
        if (at == wanted.Count)
            return true;
        for (int i = 0; i < free.Count; i++)
        {
            Summand candidate = free[i];
            var saved = new Dictionary<Term, Term>(bindings);
            if (candidate.Coefficient == times * wanted[at].Coefficient && Match(wanted[at].Term, candidate.Term, bindings))
            {
                free.RemoveAt(i);
                if (MatchSummands(wanted, at + 1, times, free, bindings))
                    return true;
                free.Insert(i, candidate);
            }
            Restore(bindings, saved);
        }
        return false;
    }

    private bool MatchFactors(Factor[] wanted, int at, List<Factor> free, Dictionary<Term, Term> bindings)
    {
        if (at == wanted.Length)
            return true;
        for (int i = 0; i < free.Count; i++)
        {
            Factor candidate = free[i];
            var saved = new Dictionary<Term, Term>(bindings);
            if (Match(wanted[at].Exponent, candidate.Exponent, bindings) && Match(wanted[at].Base, candidate.Base, bindings))
            {
                free.RemoveAt(i);
                if (MatchFactors(wanted, at + 1, free, bindings))
                    return true;
                free.Insert(i, candidate);
            }
            Restore(bindings, saved);
        }
        return false;
    }

    private bool All((Term Pattern, Term Subject)[] pairs, Dictionary<Term, Term> bindings)
    {
        var saved = new Dictionary<Term, Term>(bindings);
        foreach ((Term pattern, Term subject) in pairs)
        {
            if (Match(pattern, subject, bindings))
                continue;
            Restore(bindings, saved);
            return false;
        }
        return true;
    }

    private static bool Undo(bool matched, Dictionary<Term, Term> bindings)
    {
        if (!matched)
            bindings.Clear();
        return matched;
    }

    private static void Restore(Dictionary<Term, Term> bindings, Dictionary<Term, Term> saved)
    {
        bindings.Clear();
        foreach ((Term pattern, Term bound) in saved)
            bindings.Add(pattern, bound);
    }
}
