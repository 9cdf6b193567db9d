using System.Diagnostics;

namespace Leibniz.Symbolic;

/// <summary>A variable.</summary>
internal sealed class VariableExpr(string name) : Expr
{
    public string Name { get; } = name;

    internal override object? Tag => Name;

    internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => this;

    internal override T Apply<T>(ReadOnlySpan<T> operands) =>
        throw new UnreachableException("A variable is bound, not applied.");

    internal override Layout Layout() => new(Precedence.Atom, [Name]);
}
