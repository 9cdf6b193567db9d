using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>The light simplification that happens as an expression is built, and changes no value where it was
/// defined.</summary>
internal static partial class Simplification
{
    public static Expr? Unary<TRule>(Expr x) where TRule : struct, IUnaryRule
    {
        if (typeof(TRule) == typeof(Negate))
        {
            return x switch
            {
                ConstantExpr c => -c.Value,
                RationalExpr r => RationalExpr.Of(-r.Value),
                UnaryExpr<Negate> inner => inner.Operands[0],
                BinaryExpr<Subtract> s => Expr.Binary<Subtract>(s.Operands[1], s.Operands[0]),
                BinaryExpr<Multiply> { Operands: [ConstantExpr c, Expr rest] } => Expr.Binary<Multiply>(-c.Value, rest),
                BinaryExpr<Multiply> { Operands: [RationalExpr r, Expr rest] } =>
                    Expr.Binary<Multiply>(RationalExpr.Of(-r.Value), rest),
                _ => null,
            };
        }
        if (typeof(TRule) == typeof(Square) && x is ConstantExpr square)
            return square.Value * square.Value;
        return null;
    }

    public static Expr? Binary<TRule>(Expr a, Expr b) where TRule : struct, IBinaryRule
    {
        if (Exact<TRule>(a, b) is { } exact)
            return exact;
        if (typeof(TRule) == typeof(Add))
            return Sum(a, b);
        if (typeof(TRule) == typeof(Subtract))
        {
            return (a, b) switch
            {
                (ConstantExpr p, ConstantExpr q) when IsDecimal(p.Value, q.Value, p.Value - q.Value, (x, y) => x - y) => p.Value - q.Value,
                (_, ConstantExpr { Value: 0 }) => a,
                (ConstantExpr { Value: 0 }, _) => Expr.Unary<Negate>(b),
                (_, UnaryExpr<Negate> n) => Expr.Binary<Add>(a, n.Operands[0]),
                _ => null,
            };
        }
        if (typeof(TRule) == typeof(Multiply))
            return Product(a, b);
        if (typeof(TRule) == typeof(StrongProduct))
        {
            if (a is ConstantExpr { Value: 0 } || b is ConstantExpr { Value: 0 })
                return 0.0;
            bool plain = IsFiniteNumber(a) || IsFiniteNumber(b);
            return plain ? Expr.Binary<Multiply>(a, b) : null;
        }
        if (typeof(TRule) == typeof(Divide))
        {
            return (a, b) switch
            {
                (_, ConstantExpr { Value: 1 }) => a,
                (ConstantExpr p, ConstantExpr q) when IsExactQuotient(p.Value, q.Value) => p.Value / q.Value,
                (UnaryExpr<Negate> n, _) => Expr.Unary<Negate>(Expr.Binary<Divide>(n.Operands[0], b)),
                _ => null,
            };
        }
        if (typeof(TRule) == typeof(Pow))
        {
            return b switch
            {
                ConstantExpr { Value: 1 } => a,
                ConstantExpr { Value: 0 } => 1.0,
                _ => null,
            };
        }
        return null;
    }

    private static Expr? Sum(Expr a, Expr b) => (a, b) switch
    {
        (ConstantExpr p, ConstantExpr q) when IsDecimal(p.Value, q.Value, p.Value + q.Value, (x, y) => x + y) => p.Value + q.Value,
        (ConstantExpr { Value: 0 }, _) => b,
        (_, ConstantExpr { Value: 0 }) => a,
        (_, UnaryExpr<Negate> n) => Expr.Binary<Subtract>(a, n.Operands[0]),
        (UnaryExpr<Negate> n, _) => Expr.Binary<Subtract>(b, n.Operands[0]),
        _ when a.Equals(b) => Expr.Binary<Multiply>(2.0, a),
        _ => null,
    };

    private static Expr? Product(Expr a, Expr b) => (a, b) switch
    {
        (ConstantExpr p, ConstantExpr q) when IsDecimal(p.Value, q.Value, p.Value * q.Value, (x, y) => x * y) => p.Value * q.Value,
        (ConstantExpr { Value: 1 }, _) => b,
        (_, ConstantExpr { Value: 1 }) => a,
        (ConstantExpr { Value: -1 }, _) => Expr.Unary<Negate>(b),
        (_, ConstantExpr { Value: -1 }) => Expr.Unary<Negate>(a),
        (ConstantExpr p, BinaryExpr<Multiply> { Operands: [ConstantExpr q, Expr rest] }) when IsExactProduct(p.Value, q.Value)
            => Expr.Binary<Multiply>(p.Value * q.Value, rest),
        (ConstantExpr or RationalExpr, BinaryExpr<Multiply> { Operands: [ConstantExpr or RationalExpr, Expr rest] } inner)
            when Exact<Multiply>(a, inner.Operands[0]) is { } exact => Expr.Binary<Multiply>(exact, rest),
        (ConstantExpr or RationalExpr, UnaryExpr<Negate> n) => Expr.Binary<Multiply>(Expr.Unary<Negate>(a), n.Operands[0]),
        (not (ConstantExpr or RationalExpr), ConstantExpr or RationalExpr) => Expr.Binary<Multiply>(b, a),
        (UnaryExpr<Negate> n, UnaryExpr<Negate> m) => Expr.Binary<Multiply>(n.Operands[0], m.Operands[0]),
        _ => null,
    };

    private static bool IsFiniteNumber(Expr x) =>
        x is RationalExpr or NamedConstantExpr || (x is ConstantExpr c && double.IsFinite(c.Value));

    private static bool IsExactProduct(double a, double b) => IsPlain(a * b) && Math.FusedMultiplyAdd(a, b, -(a * b)) == 0;

    private static bool IsExactQuotient(double a, double b) =>
        b != 0 && IsPlain(a) && IsPlain(a / b) && Math.FusedMultiplyAdd(a / b, b, -a) == 0;

    // Far from overflow and underflow, where the residual of a rounding would itself be rounded away.
    private static bool IsPlain(double value) => Math.Abs(value) is > 1e-200 and < 1e200;
}
