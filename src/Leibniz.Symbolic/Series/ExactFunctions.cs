using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Values of functions at exact numbers, where they are exact numbers themselves: cos 0 = 1, √4 = 2, sin π = 0.</summary>
internal static class ExactFunctions
{
    /// <summary>The formula with such values in the places of the calls.</summary>
    public static Expr Fold(Expr expression) => Substitution.Rewrite(expression, Value);

    private static Expr? Value(Expr node, Expr[] operands)
    {
        if (operands.Length == 0 || node is BinderExpr or FunctionExpr)
            return null;
        Expr plain = node.WithOperands(operands);
        if (plain.Children.Length == 0)
            return plain;
        return node switch
        {
            UnaryExpr<Sin> when Quarters(operands[0]) is { } q => OfQuarter(q - 1),
            UnaryExpr<Cos> when Quarters(operands[0]) is { } q => OfQuarter(q),
            UnaryExpr<Log> when ReferenceEquals(operands[0], Expr.E) => 1.0,
            UnaryExpr<Exp> when operands[0] is ConstantExpr { Value: 1 } => Expr.E,
            BinaryExpr<Pow> => Power(operands[0], operands[1]),
            IndexedExpr<PowInteger> power => Power(operands[0], (double)power.Index),
            UnaryExpr<Square> => Power(operands[0], 2.0),
            UnaryExpr<Sqrt> => Root(operands[0], 2),
            UnaryExpr<Cbrt> => Root(operands[0], 3),
            BinaryExpr<Multiply> or BinaryExpr<StrongProduct> or BinaryExpr<Divide> when operands[0] is ConstantExpr { Value: 0 }
                && operands[1] is not ConstantExpr => IsFinite(operands[1]) && !Vanishes(operands[1]) ? 0.0 : null,
            BinaryExpr<Multiply> when operands[1] is ConstantExpr { Value: 0 } => IsFinite(operands[0]) ? 0.0 : null,
            _ => AtSpecialPoint(plain, operands),
        };
    }

    // A function that at 0 or ±1 is a short binary fraction is exactly that.
    private static Expr? AtSpecialPoint(Expr node, Expr[] operands)
    {
        if (operands.Any(o => o is not ConstantExpr { Value: 0 or 1 or -1 or 2 }))
            return null;
        double value = node.Apply<double>([.. operands.Select(o => ((ConstantExpr)o).Value)]);
        return double.IsFinite(value) && value * 1024 == Math.Round(value * 1024) && Math.Abs(value) < 1e6 ? value : null;
    }

    private static Expr? Power(Expr a, Expr b)
    {
        if (!RationalExpr.TryRead(b, out Rational n) || !RationalExpr.TryRead(a, out Rational x)
            || n.Denominator > 64 || Rational.Abs(n) > 64 || (x.IsZero && n.Sign <= 0))
            return null;
        return Rational.TryRoot(x, (int)n.Denominator, out Rational root)
            && !(x.Sign < 0 && !n.IsInteger)
                ? RationalExpr.Of(Rational.Pow(root, (int)n.Numerator))
                : null;
    }

    private static Expr? Root(Expr a, int n) =>
        RationalExpr.TryRead(a, out Rational x) && Rational.TryRoot(x, n, out Rational root) ? RationalExpr.Of(root) : null;

    // 2x/π where that is a whole number.
    private static long? Quarters(Expr x)
    {
        (Expr rest, Rational factor) = x switch
        {
            UnaryExpr<Negate> n => (n.Operands[0], Rational.MinusOne),
            BinaryExpr<Multiply> m when RationalExpr.TryRead(m.Operands[0], out Rational f) => (m.Operands[1], f),
            BinaryExpr<Divide> d when RationalExpr.TryRead(d.Operands[1], out Rational f) => (d.Operands[0], Rational.Reciprocal(f)),
            _ => (x, Rational.One),
        };
        Rational quarters = 2 * factor;
        return ReferenceEquals(rest, Expr.Pi) && quarters.IsInteger && Rational.Abs(quarters) < 1_000_000
            ? (long)quarters.Numerator : null;
    }

    // cos(q·π/2).
    private static Expr OfQuarter(long q) => (((q % 4) + 4) % 4) switch { 0 => 1.0, 2 => -1.0, _ => 0.0 };

    private static bool IsFinite(Expr x) => x.Variables.Count > 0 || double.IsFinite(x.Bind().Evaluate<double>([]));

    private static bool Vanishes(Expr x) => x is ConstantExpr { Value: 0 };
}
