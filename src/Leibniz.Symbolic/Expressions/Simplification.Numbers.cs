using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <content>Arithmetic of exact numbers.</content>
internal static partial class Simplification
{
    // Beyond it not every whole number is a double.
    private const double LargestWhole = 1L << 53;

    private static bool IsNumber(Expr x) => x is ConstantExpr or RationalExpr;

    /// <summary>The exact result of an operation of two numbers that a double would not hold; null where doubles do.</summary>
    private static Expr? Exact<TRule>(Expr a, Expr b) where TRule : struct, IBinaryRule
    {
        if (!IsNumber(a) || !IsNumber(b) || !NeedsExact<TRule>(a, b)
            || !RationalExpr.TryRead(a, out Rational p) || !RationalExpr.TryRead(b, out Rational q))
            return null;
        if (typeof(TRule) == typeof(Add))
            return RationalExpr.Of(p + q);
        if (typeof(TRule) == typeof(Subtract))
            return RationalExpr.Of(p - q);
        if (typeof(TRule) == typeof(Multiply) && !p.IsZero && !q.IsZero)
            return RationalExpr.Of(p * q);
        return typeof(TRule) == typeof(Divide) && !p.IsZero && !q.IsZero ? RationalExpr.Of(p / q) : null;
    }

    private static bool NeedsExact<TRule>(Expr a, Expr b)
    {
        if (a is not ConstantExpr { Value: double p } || b is not ConstantExpr { Value: double q })
            return true;
        if (!IsWhole(p) || !IsWhole(q))
            return false;
        return typeof(TRule) == typeof(Divide) ? q != 0 && p % q != 0 && !IsExactQuotient(p, q)
            : typeof(TRule) == typeof(Multiply) ? Math.Abs(p * q) > LargestWhole
            : Math.Abs(p) + Math.Abs(q) > LargestWhole;
    }

    // 0.1 + 0.2 stays, for its double is not the 0.3 that the decimals make. Doubles that are no short decimals have no
    // other result than the rounded one.
    private static bool IsDecimal(double p, double q, double result, Func<Rational, Rational, Rational> operation)
    {
        if (IsWhole(p) && IsWhole(q))
            return true;
        return !Rational.TryFromLiteral(p, out Rational a) || !Rational.TryFromLiteral(q, out Rational b)
            || (Rational.TryFromLiteral(result, out Rational c) && c == operation(a, b));
    }

    private static bool IsWhole(double value) => value == Math.Truncate(value) && Math.Abs(value) <= LargestWhole;
}
