namespace Leibniz.Symbolic.Simplify;

/// <summary>One simplification: its table of terms, its reader, its writer and what was found out already.</summary>
internal sealed class Session
{
    private readonly TermReader _reader;
    private readonly Improver _improver;

    public Session(SimplifyOptions options)
    {
        Options = options;
        Table = new(new Assumed(options.Assumptions));
        Writer = new(Table);
        _improver = new(Table, Writer, options);
        _reader = new(Table, Improve);
    }

    public SimplifyOptions Options { get; }

    public TermTable Table { get; }

    public TermWriter Writer { get; }

    public Term Read(Expr expression) => _reader.Read(expression);

    /// <summary>An equal term that costs no more.</summary>
    public Term Improve(Term term) => _improver.Improve(term);
}
