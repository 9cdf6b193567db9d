namespace Leibniz.Symbolic.Simplify;

/// <summary>Applies the user's rules to terms.</summary>
internal sealed class RuleRewriting
{
    private readonly TermTable _table;
    private readonly TermWriter _writer;
    private readonly List<(PatternRule Rule, Term Pattern, Term Replacement)> _rules = [];

    public RuleRewriting(TermTable table, TermWriter writer, IReadOnlyList<PatternRule> rules)
    {
        _table = table;
        _writer = writer;
        foreach (PatternRule rule in rules)
        {
            var reader = new TermReader(table, t => t);
            _rules.Add((rule, reader.Read(rule.Pattern), reader.Read(rule.Replacement)));
        }
    }

    /// <summary>The term with the first rule that matches it applied; null where none does.</summary>
    public Term? Apply(Term term)
    {
        foreach ((PatternRule rule, Term pattern, Term replacement) in _rules)
        {
            if (Apply(rule, pattern, replacement, term) is { } result && !ReferenceEquals(result, term))
                return result;
        }
        return null;
    }

    private Term? Apply(PatternRule rule, Term pattern, Term replacement, Term term)
    {
        var matcher = new Matcher(_table);
        var bindings = new Dictionary<Term, Term>(ReferenceEqualityComparer.Instance);
        switch (pattern)
        {
            case SumTerm sum when term is SumTerm:
                return matcher.MatchPart(sum, term, bindings) is var (times, left) && Holds(rule, bindings)
                    ? _table.Sum([new(times, Replaced(replacement, bindings)), new(Rational.One, left)])
                    : null;
            case ProductTerm product when term is ProductTerm:
                return matcher.MatchPart(product, term, bindings) is { } rest && Holds(rule, bindings)
                    ? _table.Multiply(rest, Replaced(replacement, bindings))
                    : null;
            default:
                return matcher.Match(pattern, term, bindings) && Holds(rule, bindings) ? Replaced(replacement, bindings) : null;
        }
    }

    private Term Replaced(Term replacement, Dictionary<Term, Term> bindings) => new TermSubstitution(_table, bindings).Of(replacement);

    private bool Holds(PatternRule rule, Dictionary<Term, Term> bindings)
    {
        if (rule.Condition is null)
            return true;
        var formulas = new Dictionary<string, Expr>();
        foreach ((Term wildcard, Term bound) in bindings)
            formulas[((VariableTerm)wildcard).Name] = _writer.Write(bound);
        return rule.Condition(formulas);
    }
}
