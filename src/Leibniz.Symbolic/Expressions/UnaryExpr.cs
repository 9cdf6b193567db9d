using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A unary rule applied to an operand.</summary>
internal sealed class UnaryExpr<TRule>(Expr x) : Expr(x) where TRule : struct, IUnaryRule
{
    internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => Unary<TRule>(operands[0]);

    internal override T Apply<T>(ReadOnlySpan<T> operands) => Primitive.Apply<TRule, T>(operands[0]);

    internal override Expr Slope(int operand) => TRule.Derivative(Operands[0], this);

    internal override Layout Layout() =>
        typeof(TRule) == typeof(Negate) ? new(Precedence.Negation, ["-", (Operands[0], Precedence.Negation)])
        : typeof(TRule) == typeof(UnsignedZero) ? Operands[0].Layout()
        : typeof(TRule) == typeof(Square) ? new(Precedence.Power, [(Operands[0], Precedence.Atom), "^2"])
        : typeof(TRule) == typeof(Reciprocal) ? new(Precedence.Product, ["1/", (Operands[0], Precedence.Negation)])
        : Leibniz.Symbolic.Layout.Call(RuleName.Of<TRule>(), Operands);

    internal override Form Form() => Leibniz.Symbolic.Form.Of<TRule>(Operands);

    internal override Instruction Lower(int[] operands, int result) => new UnaryInstruction<TRule>(operands[0], result);
}
