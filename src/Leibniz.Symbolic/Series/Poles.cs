using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Functions at their poles, by the identities that move the argument away from them.</summary>
internal static class Poles
{
    /// <summary>The series of a function at a pole; null where it has none there.</summary>
    public static Laurent? TryExpand(Expr node, Laurent x)
    {
        Expr at = x[0];
        return node switch
        {
            // tan = sin/cos at the odd multiples of π/2.
            UnaryExpr<Tan> when ExactFunctions.Fold(Expr.Unary<Cos>(at)) is ConstantExpr { Value: 0 } =>
                Circular<Sin>(x) * Circular<Cos>(x).Inverse(),
            UnaryExpr<Gamma> when Pole(at) is { } m => Gamma(x, m),
            UnaryExpr<Digamma> when Pole(at) is { } m => Digamma(x, m),
            _ => null,
        };
    }

    // The m ≥ 0 of x = −m.
    private static int? Pole(Expr at) =>
        at is ConstantExpr { Value: var value } && value <= 0 && value == Math.Round(value) && value > -100 ? (int)-value : null;

    // Γ(x) = Γ(x + m + 1)/(x (x + 1) … (x + m)).
    private static Laurent Gamma(Laurent x, int m)
    {
        Laurent result = Taylor(v => Expr.Unary<Gamma>(v), x.Plus(m + 1.0));
        for (int j = 0; j <= m; j++)
            result *= x.Plus((double)j).Inverse();
        return result;
    }

    // ψ(x) = ψ(x + m + 1) − Σ 1/(x + j).
    private static Laurent Digamma(Laurent x, int m)
    {
        Laurent result = Taylor(v => Expr.Unary<Digamma>(v), x.Plus(m + 1.0));
        for (int j = 0; j <= m; j++)
            result -= x.Plus((double)j).Inverse();
        return result;
    }

    private static Laurent Circular<TRule>(Laurent x) where TRule : struct, IUnaryRule => Taylor(v => Expr.Unary<TRule>(v), x);

    private static Laurent Taylor(Func<Expr, Expr> f, Laurent x)
    {
        const string Argument = "·";
        return x.Compose(Derivatives());
        IEnumerable<Expr> Derivatives()
        {
            Expr derivative = f(Expr.Variable(Argument));
            while (true)
            {
                yield return ExactFunctions.Fold(derivative.Substitute(Argument, x[0]));
                derivative = derivative.Differentiate(Argument);
            }
        }
    }
}
