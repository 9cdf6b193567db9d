using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A ternary rule applied to three operands.</summary>
internal sealed class TernaryExpr<TRule>(Expr a, Expr b, Expr c) : Expr(a, b, c) where TRule : struct, ITernaryRule
{
    internal override Expr WithOperands(ReadOnlySpan<Expr> operands) =>
        Ternary<TRule>(operands[0], operands[1], operands[2]);

    internal override T Apply<T>(ReadOnlySpan<T> operands) =>
        Primitive.Apply<TRule, T>(operands[0], operands[1], operands[2]);

    internal override Expr Slope(int operand) => operand switch
    {
        0 => TRule.First(Operands[0], Operands[1], Operands[2], this),
        1 => TRule.Second(Operands[0], Operands[1], Operands[2], this),
        _ => TRule.Third(Operands[0], Operands[1], Operands[2], this),
    };

    internal override Layout Layout() => Leibniz.Symbolic.Layout.Call(RuleName.Of<TRule>(), Operands);

    internal override Form Form() => Leibniz.Symbolic.Form.Of<TRule>(Operands);

    internal override Instruction Lower(int[] operands, int result) =>
        new TernaryInstruction<TRule>(operands[0], operands[1], operands[2], result);
}
