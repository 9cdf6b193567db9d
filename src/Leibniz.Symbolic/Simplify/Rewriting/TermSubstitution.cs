namespace Leibniz.Symbolic.Simplify;

/// <summary>Replaces terms by others, and every term that they stand in.</summary>
internal sealed class TermSubstitution(TermTable table, Dictionary<Term, Term> replacements)
{
    private readonly Dictionary<Term, Term> _done = new(replacements, ReferenceEqualityComparer.Instance);

    public Term Of(Term root)
    {
        var order = new SortedSet<Term>(Comparer<Term>.Create((a, b) => a.Id.CompareTo(b.Id)));
        var stack = new Stack<Term>();
        stack.Push(root);
        while (stack.TryPop(out Term? term))
        {
            if (!_done.ContainsKey(term) && order.Add(term))
                term.PushParts(stack);
        }
        foreach (Term term in order)
            _done.TryAdd(term, Make(term));
        return _done[root];
    }

    private Term Make(Term term) => term switch
    {
        SumTerm sum => table.Sum([new(sum.Constant, table.One), .. sum.Summands.Select(s => s with { Term = _done[s.Term] })]),
        ProductTerm product => table.Product(
            [table.Number(product.Coefficient), .. product.Factors.Select(f => table.Power(_done[f.Base], _done[f.Exponent]))]),
        PowerTerm power => table.Power(_done[power.Base], _done[power.Exponent]),
        CallTerm call => table.Call(call.Head, [.. call.Arguments.Select(a => _done[a])]),
        _ => term,
    };
}
