using System.Diagnostics;

namespace Leibniz.Symbolic;

/// <summary>A variable.</summary>
internal sealed class VariableExpr(string name) : Expr
{
    public string Name { get; } = name;

    public override bool Equals(Expr? other) => other is VariableExpr variable && variable.Name == Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    internal override T Apply<T>(ReadOnlySpan<T> operands) =>
        throw new UnreachableException("A variable is bound, not applied.");

    internal override Layout Layout() => new(Precedence.Atom, [Name]);

    internal override Form Form() => Leibniz.Symbolic.Form.Variable(Name);
}
