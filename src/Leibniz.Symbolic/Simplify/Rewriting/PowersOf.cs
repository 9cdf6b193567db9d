namespace Leibniz.Symbolic.Simplify;

/// <summary>A term by the powers of a variable.</summary>
internal static class PowersOf
{
    /// <summary>The coefficient of each power; the variable may still stand inside functions of the coefficients.</summary>
    public static SortedDictionary<Rational, Term> Collect(TermTable table, Term expanded, Term variable)
    {
        var groups = new SortedDictionary<Rational, List<Summand>>();
        foreach (Summand summand in table.SummandsOf(expanded))
        {
            Rational power = Rational.Zero;
            foreach (Factor factor in Generators.FactorsOf(summand.Term, table))
            {
                if (ReferenceEquals(factor.Base, variable) && factor.Exponent is NumberTerm number)
                    power = number.Value;
            }
            Term rest = power.IsZero ? summand.Term : table.Multiply(summand.Term, table.Power(variable, table.Number(-power)));
            if (!groups.TryGetValue(power, out List<Summand>? group))
                groups[power] = group = [];
            group.Add(new(summand.Coefficient, rest));
        }
        return new(groups.ToDictionary(g => g.Key, g => table.Sum([.. g.Value])));
    }

    public static bool Contains(Term term, Term variable)
    {
        var stack = new Stack<Term>();
        var seen = new HashSet<Term>();
        stack.Push(term);
        while (stack.TryPop(out Term? part))
        {
            if (ReferenceEquals(part, variable))
                return true;
            if (seen.Add(part))
                part.PushParts(stack);
        }
        return false;
    }
}
