using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Arithmetic of a series' coefficients, in which 0 times anything is 0.</summary>
internal static class Coefficient
{
    // Below it, relative to what was added up, a constant is taken for 0.
    private const double Tolerance = 1e-11;

    private const int Trials = 4;

    public static Expr Sum(Expr a, Expr b) => Expr.Binary<Add>(a, b);

    public static Expr Product(Expr a, Expr b) =>
        a is ConstantExpr { Value: 0 } || b is ConstantExpr { Value: 0 } ? 0.0 : Expr.Binary<Multiply>(a, b);

    public static Expr Quotient(Expr a, Expr b) => a is ConstantExpr { Value: 0 } ? 0.0 : Expr.Binary<Divide>(a, b);

    /// <summary>The coefficient in its simplest form.</summary>
    public static Expr Normal(Expr c) => c.Children.Length == 0 ? c : ExactFunctions.Fold(c);

    /// <summary>Whether the coefficient is 0: exactly, or at random values of its symbols to rounding.</summary>
    public static bool IsZero(Expr c)
    {
        if (c.Children.Length == 0)
            return c is ConstantExpr { Value: 0 };
        IReadOnlyList<string> names = c.Variables;
        BoundExpr value = c.Bind(names), size = Substitution.Rewrite(c, Magnitude).Bind(names);
        var random = new Random(1);
        var x = new double[names.Count];
        for (int trial = 0; trial < (names.Count == 0 ? 1 : Trials); trial++)
        {
            for (int i = 0; i < x.Length; i++)
                x[i] = 0.25 + (1.5 * random.NextDouble());
            double at = value.Evaluate<double>(x);
            if (double.IsNaN(at))
                continue;
            if (!(Math.Abs(at) <= Tolerance * Math.Abs(size.Evaluate<double>(x))))
                return false;
        }
        return true;
    }

    // |a| + |b| for a ± b: how much was added up.
    private static Expr? Magnitude(Expr node, Expr[] operands) => node is BinaryExpr<Add> or BinaryExpr<Subtract>
        ? Expr.Binary<Add>(Expr.Unary<Abs>(operands[0]), Expr.Unary<Abs>(operands[1]))
        : null;
}
