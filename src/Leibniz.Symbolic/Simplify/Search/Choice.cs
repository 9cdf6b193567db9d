namespace Leibniz.Symbolic.Simplify;

/// <summary>The cheapest of the forms offered; of equal ones the first.</summary>
internal sealed class Choice
{
    private readonly TermWriter _writer;
    private double _cost;

    public Choice(TermWriter writer, Term term)
    {
        _writer = writer;
        Term = term;
        _cost = writer.Cost(term);
    }

    public Term Term { get; private set; }

    public void Offer(Term term)
    {
        if (ReferenceEquals(term, Term))
            return;
        double cost = _writer.Cost(term);
        if (cost < _cost)
            (Term, _cost) = (term, cost);
    }
}
