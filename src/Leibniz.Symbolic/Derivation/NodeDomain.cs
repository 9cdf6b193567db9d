using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Where a node has a value for given operands, or a derivative as well.</summary>
internal static class NodeDomain
{
    /// <summary>The conditions on a node's operands.</summary>
    /// <param name="node">The node.</param>
    /// <param name="smooth">Whether it must have a derivative too.</param>
    public static IEnumerable<Condition> Of(Expr node, bool smooth)
    {
        if (node.Children.Length == 0)
            return [];
        Expr x = node.Children[0];
        return node switch
        {
            UnaryExpr<Log> or UnaryExpr<Log2> or UnaryExpr<Log10> or BinaryExpr<LogOfBase>
                or IndexedExpr<BesselK> or IndexedExpr<BesselY> => [Condition.Greater(x, 0.0)],
            UnaryExpr<LogP1> => [Condition.Greater(x, -1.0)],
            UnaryExpr<Sqrt> => [smooth ? Condition.Greater(x, 0.0) : Condition.GreaterOrEqual(x, 0.0)],
            UnaryExpr<Cbrt> or UnaryExpr<Abs> => smooth ? [Condition.NotEqual(x, 0.0)] : [],
            UnaryExpr<Reciprocal> or UnaryExpr<ExpIntegral> => [Condition.NotEqual(x, 0.0)],
            UnaryExpr<Asin> or UnaryExpr<Acos> or UnaryExpr<AsinPi> or UnaryExpr<AcosPi> => Between(-1.0, x, 1.0, smooth),
            UnaryExpr<Atanh> or UnaryExpr<ErfInverse> => Between(-1.0, x, 1.0, true),
            UnaryExpr<NormalQuantile> => Between(0.0, x, 1.0, true),
            UnaryExpr<Acosh> => [smooth ? Condition.Greater(x, 1.0) : Condition.GreaterOrEqual(x, 1.0)],
            UnaryExpr<LambertW> => [AboveBranchPoint(x, smooth)],
            UnaryExpr<Tan> => [Condition.NotEqual(Expr.Unary<Cos>(x), 0.0)],
            UnaryExpr<TanPi> => [Condition.NotEqual(Expr.Unary<CosPi>(x), 0.0)],
            UnaryExpr<Gamma> or UnaryExpr<LogGamma> or UnaryExpr<Digamma> or IndexedExpr<Polygamma> =>
                [Condition.Greater(x, 0.0) | Condition.NotEqual(Expr.Unary<Floor>(x), x)],
            UnaryExpr<Floor> or UnaryExpr<Ceiling> or UnaryExpr<Truncate> when smooth =>
                [Condition.NotEqual(Expr.Unary<Floor>(x), x)],
            UnaryExpr<Sign> or UnaryExpr<Step> or UnaryExpr<Relu> when smooth => [Condition.NotEqual(x, 0.0)],
            IndexedExpr<PowInteger> { Index: < 0 } => [Condition.NotEqual(x, 0.0)],
            IndexedExpr<RootN> root => Root(root, x, smooth),
            IndexedExpr<ExpIntegralE> => [Condition.Greater(x, 0.0)],
            _ => node.Children.Length < 2 ? [] : OfTwo(node, x, node.Children[1], smooth),
        };
    }

    private static IEnumerable<Condition> OfTwo(Expr node, Expr a, Expr b, bool smooth) => node switch
    {
        BinaryExpr<Divide> or BinaryExpr<StrongQuotient> => [Condition.NotEqual(b, 0.0)],
        BinaryExpr<Pow> => Power(a, b, smooth),
        BinaryExpr<Remainder> or BinaryExpr<IeeeRemainder> => smooth
            ? [Condition.NotEqual(b, 0.0), Condition.NotEqual(Expr.Unary<Floor>(a / b), a / b)]
            : [Condition.NotEqual(b, 0.0)],
        BinaryExpr<Max> or BinaryExpr<Min> when smooth => [Condition.NotEqual(a, b)],
        BinaryExpr<Hypot> or BinaryExpr<Atan2> when smooth => [Condition.NotEqual(a, 0.0) | Condition.NotEqual(b, 0.0)],
        BinaryExpr<XLogY> => [Condition.Greater(b, 0.0)],
        BinaryExpr<XLogP1> => [Condition.Greater(b, -1.0)],
        BinaryExpr<Beta> or BinaryExpr<LogBeta> => [Condition.Greater(a, 0.0), Condition.Greater(b, 0.0)],
        BinaryExpr<GammaP> or BinaryExpr<GammaQ> => [Condition.Greater(a, 0.0), Condition.Greater(b, 0.0)],
        _ => [],
    };

    private static IEnumerable<Condition> Power(Expr a, Expr b, bool smooth)
    {
        if (!RationalExpr.TryRead(b, out Rational n))
        {
            return b.IsInteger == true
                ? (b.IsNonNegative == true ? [] : [Condition.NotEqual(a, 0.0)])
                : [Condition.Greater(a, 0.0)];
        }
        if (n.IsInteger)
            return n.Sign < 0 ? [Condition.NotEqual(a, 0.0)] : [];
        bool open = n.Sign < 0 || (smooth && n < Rational.One);
        return [open ? Condition.Greater(a, 0.0) : Condition.GreaterOrEqual(a, 0.0)];
    }

    private static IEnumerable<Condition> Root(IndexedExpr<RootN> root, Expr x, bool smooth) =>
        root.Index % 2 != 0
            ? smooth || root.Index < 0 ? [Condition.NotEqual(x, 0.0)] : []
            : [smooth || root.Index < 0 ? Condition.Greater(x, 0.0) : Condition.GreaterOrEqual(x, 0.0)];

    private static IEnumerable<Condition> Between(Expr lower, Expr x, Expr upper, bool open) => open
        ? [Condition.Greater(x, lower), Condition.Less(x, upper)]
        : [Condition.GreaterOrEqual(x, lower), Condition.LessOrEqual(x, upper)];

    // W has its branch point, of infinite slope, at −1/e.
    private static Condition AboveBranchPoint(Expr x, bool smooth)
    {
        Expr point = -1.0 / Expr.E;
        return smooth ? Condition.Greater(x, point) : Condition.GreaterOrEqual(x, point);
    }
}
