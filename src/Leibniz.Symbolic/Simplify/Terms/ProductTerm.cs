namespace Leibniz.Symbolic.Simplify;

/// <summary>A product c·Π bᵢ^eᵢ with different bases in order; it has a coefficient other than 1 or two factors.</summary>
internal sealed class ProductTerm(Rational coefficient, Factor[] factors)
    : Term(TermKind.Product, HashOf(coefficient, factors))
{
    public Rational Coefficient { get; } = coefficient;

    public Factor[] Factors { get; } = factors;

    public override bool HasSameStructure(Term other) =>
        other is ProductTerm product && product.Coefficient == Coefficient && product.Factors.AsSpan().SequenceEqual(Factors);

    public override void PushParts(Stack<Term> parts)
    {
        foreach (Factor factor in Factors)
        {
            parts.Push(factor.Base);
            parts.Push(factor.Exponent);
        }
    }

    private static ulong HashOf(Rational coefficient, Factor[] factors)
    {
        ulong hash = Mix(41, HashOf(coefficient));
        foreach (Factor factor in factors)
            hash = Mix(Mix(hash, factor.Base.Hash), factor.Exponent.Hash);
        return hash;
    }
}
