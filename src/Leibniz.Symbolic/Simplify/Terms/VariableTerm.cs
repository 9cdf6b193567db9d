namespace Leibniz.Symbolic.Simplify;

/// <summary>A variable; reals unless assumptions say more.</summary>
internal sealed class VariableTerm(string name, Assume assumed) : Term(TermKind.Variable, Mix(HashOf(name), 31 + (ulong)assumed))
{
    public string Name { get; } = name;

    /// <summary>What the symbol itself says of it.</summary>
    public Assume Assumed { get; } = assumed;

    public override bool HasSameStructure(Term other) => other is VariableTerm variable && variable.Name == Name && variable.Assumed == Assumed;
}
