using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A binary rule applied to two operands.</summary>
internal sealed class BinaryExpr<TRule>(Expr a, Expr b) : Expr(a, b) where TRule : struct, IBinaryRule
{
    internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => Binary<TRule>(operands[0], operands[1]);

    internal override T Apply<T>(ReadOnlySpan<T> operands) => Primitive.Apply<TRule, T>(operands[0], operands[1]);

    internal override Expr Slope(int operand) =>
        operand == 0 ? TRule.Left(Operands[0], Operands[1], this) : TRule.Right(Operands[0], Operands[1], this);

    internal override Layout Layout()
    {
        Expr left = Operands[0], right = Operands[1];
        if (typeof(TRule) == typeof(Add))
        {
            Expr? negated = right switch
            {
                ConstantExpr { Value: < 0 } c => -c.Value,
                RationalExpr { Value.Sign: < 0 } r => RationalExpr.Of(-r.Value),
                BinaryExpr<Multiply> { Operands: [ConstantExpr { Value: < 0 } c, Expr rest] } => Binary<Multiply>(-c.Value, rest),
                BinaryExpr<Multiply> { Operands: [RationalExpr { Value.Sign: < 0 } r, Expr rest] } =>
                    Binary<Multiply>(RationalExpr.Of(-r.Value), rest),
                _ => null,
            };
            return negated is null
                ? new(Precedence.Sum, [(left, Precedence.Sum), " + ", (right, Precedence.Sum)])
                : new(Precedence.Sum, [(left, Precedence.Sum), " - ", (negated, Precedence.Product)]);
        }
        if (typeof(TRule) == typeof(Subtract))
            return new(Precedence.Sum, [(left, Precedence.Sum), " - ", (right, Precedence.Product)]);
        if (typeof(TRule) == typeof(Multiply) || typeof(TRule) == typeof(StrongProduct))
        {
            int rightLevel = right is BinaryExpr<Divide> or BinaryExpr<StrongQuotient> or UnaryExpr<Reciprocal>
                || BeginsWithQuotient(right)
                    ? Precedence.Negation
                    : Precedence.Product;
            return new(Precedence.Product, [(left, Precedence.Product), "*", (right, rightLevel)]);
        }
        if (typeof(TRule) == typeof(Divide) || typeof(TRule) == typeof(StrongQuotient))
            return new(Precedence.Product, [(left, Precedence.Product), "/", (right, Precedence.Negation)]);
        if (typeof(TRule) == typeof(Remainder))
            return new(Precedence.Product, [(left, Precedence.Product), "%", (right, Precedence.Negation)]);
        if (typeof(TRule) == typeof(Pow))
            return new(Precedence.Power, [(left, Precedence.Atom), "^", (right, Precedence.Negation)]);
        int shown = RuleName.Notation<TRule>()?.ShownArguments ?? 0;
        return Leibniz.Symbolic.Layout.Call(RuleName.Of<TRule>(), shown == 0 ? Operands : [.. Operands.Take(shown)]);
    }

    // x*(y%3*z) without parentheses would be read as (x*y)%3*z, and x*(1/3*y) as x/3*y.
    private static bool BeginsWithQuotient(Expr factor)
    {
        while (factor is BinaryExpr<Multiply> or BinaryExpr<StrongProduct> or BinaryExpr<Divide> or BinaryExpr<StrongQuotient>)
            factor = factor.Operands[0];
        return factor is BinaryExpr<Remainder> or RationalExpr { Value.IsInteger: false };
    }

    internal override Form Form() => Leibniz.Symbolic.Form.Of<TRule>(Operands);

    internal override Instruction Lower(int[] operands, int result) =>
        new BinaryInstruction<TRule>(operands[0], operands[1], result);
}
