namespace Leibniz.Symbolic.Simplify;

/// <summary>One simplification: its table of terms, its reader, its writer and what was found out already.</summary>
internal sealed class Session
{
    private const int MostRewrites = 100;

    private readonly TermReader _reader;
    private readonly Improver _improver;

    public Session(SimplifyOptions options)
    {
        Options = options;
        Table = new(new Assumed(options.Assumptions));
        Writer = new(Table);
        Rules = new(Table, Writer, options.Rules);
        _improver = new(Table, Writer, Rules, options);
        _reader = new(Table, Improve);
    }

    public SimplifyOptions Options { get; }

    public TermTable Table { get; }

    public TermWriter Writer { get; }

    public RuleRewriting Rules { get; }

    /// <summary>The formula as a term, arguments of functions simplified.</summary>
    public Term Read(Expr expression) => _reader.Read(expression);

    /// <summary>The variable of a formula.</summary>
    public Term Variable(Expr expression, string name) => Table.Variable(
        name, Graph.Order(expression).OfType<VariableExpr>().FirstOrDefault(v => v.Name == name)?.Assumed ?? Assume.Real);

    /// <summary>The formula as a term, nothing simplified but what the canonical form does.</summary>
    public Term ReadPlain(Expr expression) => new TermReader(Table, t => t).Read(expression);

    /// <summary>An equal term that costs no more.</summary>
    public Term Improve(Term term)
    {
        Term best = _improver.Improve(term);
        // Rules on functions; those on sums, products and powers the improver tries.
        for (int i = 0; i < MostRewrites && best is CallTerm && Rules.Apply(best) is { } other && Writer.Cost(other) < Writer.Cost(best); i++)
            best = _improver.Improve(other);
        return best;
    }
}
