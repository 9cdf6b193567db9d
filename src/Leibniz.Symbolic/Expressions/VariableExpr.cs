using System.Diagnostics;

namespace Leibniz.Symbolic;

/// <summary>A variable. Two of one name that are assumed to be different things are different nodes.</summary>
internal sealed class VariableExpr(string name, Assume assumed) : Expr
{
    public string Name { get; } = name;

    public Assume Assumed { get; } = assumed;

    internal override object? Tag => Assumed == Assume.Real ? Name : (Name, Assumed);

    internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => this;

    internal override T Apply<T>(ReadOnlySpan<T> operands) =>
        throw new UnreachableException("A variable is bound, not applied.");

    internal override Layout Layout() => new(Precedence.Atom, [Name]);

    internal override Form Form() => Leibniz.Symbolic.Form.Variable(Name);
}
