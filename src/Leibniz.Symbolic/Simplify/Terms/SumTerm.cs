namespace Leibniz.Symbolic.Simplify;

/// <summary>A sum c + Σ cᵢ·tᵢ with different tᵢ in order; it has two summands, or one and a number.</summary>
internal sealed class SumTerm(Rational constant, Summand[] summands) : Term(TermKind.Sum, HashOf(constant, summands))
{
    public Rational Constant { get; } = constant;

    public Summand[] Summands { get; } = summands;

    public int Count => Summands.Length + (Constant.IsZero ? 0 : 1);

    public override bool HasSameStructure(Term other) =>
        other is SumTerm sum && sum.Constant == Constant && sum.Summands.AsSpan().SequenceEqual(Summands);

    public override void PushParts(Stack<Term> parts)
    {
        foreach (Summand summand in Summands)
            parts.Push(summand.Term);
    }

    private static ulong HashOf(Rational constant, Summand[] summands)
    {
        ulong hash = Mix(43, HashOf(constant));
        foreach (Summand summand in summands)
            hash = Mix(Mix(hash, summand.Term.Hash), HashOf(summand.Coefficient));
        return hash;
    }
}
