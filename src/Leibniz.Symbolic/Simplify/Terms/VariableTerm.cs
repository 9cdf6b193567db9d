namespace Leibniz.Symbolic.Simplify;

/// <summary>A variable; reals unless assumptions say more.</summary>
internal sealed class VariableTerm(string name) : Term(TermKind.Variable, Mix(HashOf(name), 31))
{
    public string Name { get; } = name;

    public override bool HasSameStructure(Term other) => other is VariableTerm variable && variable.Name == Name;
}
