namespace Leibniz.Symbolic.Simplify;

/// <summary>A power b^e that is no simpler term; eˣ has the constant e as its base.</summary>
internal sealed class PowerTerm(Term @base, Term exponent)
    : Term(TermKind.Power, Mix(Mix(37, @base.Hash), exponent.Hash))
{
    public Term Base { get; } = @base;

    public Term Exponent { get; } = exponent;

    public override bool HasSameStructure(Term other) =>
        other is PowerTerm power && ReferenceEquals(power.Base, Base) && ReferenceEquals(power.Exponent, Exponent);

    public override void PushParts(Stack<Term> parts)
    {
        parts.Push(Base);
        parts.Push(Exponent);
    }
}
