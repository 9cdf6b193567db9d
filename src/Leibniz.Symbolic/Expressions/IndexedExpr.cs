using System.Globalization;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>An indexed rule applied to an operand.</summary>
internal sealed class IndexedExpr<TRule>(int n, Expr x) : Expr(x) where TRule : struct, IIndexedRule
{
    /// <summary>The index.</summary>
    public int Index => n;

    internal override object? Tag => n;

    internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => Indexed<TRule>(n, operands[0]);

    internal override T Apply<T>(ReadOnlySpan<T> operands) => Primitive.Apply<TRule, T>(n, operands[0]);

    internal override Expr Slope(int operand) => TRule.Derivative(n, Operands[0], this);

    internal override Layout Layout()
    {
        string index = n.ToString(CultureInfo.InvariantCulture);
        return typeof(TRule) == typeof(PowInteger)
            ? new(Precedence.Power, [(Operands[0], Precedence.Atom), "^" + index])
            : new(Precedence.Atom, [$"{RuleName.Of<TRule>()}({index}, ", (Operands[0], Precedence.Choice), ")"]);
    }

    internal override Form Form() => Leibniz.Symbolic.Form.Of<TRule>(Operands, n);

    internal override Instruction Lower(int[] operands, int result) =>
        new IndexedInstruction<TRule>(n, operands[0], result);
}
