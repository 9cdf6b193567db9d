namespace Leibniz.Symbolic.Simplify;

/// <summary>An exact number.</summary>
internal sealed class NumberTerm(Rational value) : Term(TermKind.Number, HashOf(value))
{
    public Rational Value { get; } = value;

    public override bool HasSameStructure(Term other) => other is NumberTerm number && number.Value == Value;
}
