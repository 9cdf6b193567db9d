namespace Leibniz.Symbolic.Simplify;

/// <summary>A function applied to canonical arguments.</summary>
internal sealed class CallTerm(Head head, Term[] arguments) : Term(TermKind.Call, HashOf(head, arguments))
{
    public Head Head { get; } = head;

    public Term[] Arguments { get; } = arguments;

    public override bool HasSameStructure(Term other) =>
        other is CallTerm call && call.Head.Equals(Head) && call.Arguments.AsSpan().SequenceEqual(Arguments);

    public override void PushParts(Stack<Term> parts)
    {
        foreach (Term argument in Arguments)
            parts.Push(argument);
    }

    private static ulong HashOf(Head head, Term[] arguments)
    {
        ulong hash = Mix(47, head.Hash);
        foreach (Term argument in arguments)
            hash = Mix(hash, argument.Hash);
        return hash;
    }
}
