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

    /// <summary>Takes the form if it is cheaper, and says so.</summary>
    public bool Offer(Term term)
    {
        if (ReferenceEquals(term, Term))
            return false;
        double cost = _writer.Cost(term);
        if (!(cost < _cost))
            return false;
        (Term, _cost) = (term, cost);
        return true;
    }
}
