namespace Leibniz.Symbolic.Tests.Output;

/// <summary>A formula in x, y and z for every rule that has a notation.</summary>
internal sealed class EveryRule : IRuleVisitor
{
    private readonly Expr _x = Expr.Variable("x"), _y = Expr.Variable("y"), _z = Expr.Variable("z");
    private readonly List<Expr> _formulas = [];

    public static readonly double[][] Points = [[0.3, 0.7, 1.4], [2.5, -1.25, 3.0], [-0.6, 0.4, 0.9], [0, 0, 0], [1, 1, 2]];

    public static IReadOnlyList<Expr> Formulas()
    {
        var all = new EveryRule();
        RuleCatalog.Visit(all);
        Expr x = all._x, y = all._y;
        all._formulas.AddRange(
        [
            Expr.Select(Relation.Less, x, y, x * y, x / y), Expr.Select(Relation.LessOrEqual, x, 1.0, y, 2.0),
            Expr.Select(Relation.Equal, x, y, 1.0, y), Expr.Binary<StrongProduct>(x, y), Expr.Binary<StrongQuotient>(x, y),
            Expr.Binary<Pow>(x, 3.0), Expr.Binary<Pow>(x, 4.0), Expr.Binary<Pow>(x, y).Differentiate("y"),
        ]);
        return all._formulas;
    }

    public void Unary<TRule>() where TRule : struct, IUnaryRule => _formulas.Add(Expr.Unary<TRule>(_x));

    public void Indexed<TRule>() where TRule : struct, IIndexedRule => _formulas.Add(Expr.Indexed<TRule>(3, _x));

    public void Binary<TRule>() where TRule : struct, IBinaryRule => _formulas.Add(Expr.Binary<TRule>(_x, _y));

    public void Ternary<TRule>() where TRule : struct, ITernaryRule
    {
        // Bounds in order, whatever the point.
        _formulas.Add(typeof(TRule) == typeof(Clamp) ? Expr.Ternary<TRule>(_x, -1.0, 2.0) : Expr.Ternary<TRule>(_x, _y, _z));
    }

    public void Fused<TRule>() where TRule : struct, IFusedRule
    {
        // The derivatives of incomplete functions, whose first operands are orders.
        if (typeof(TRule) == typeof(IncompleteBetaPartial) || typeof(TRule) == typeof(IncompleteGammaPartial))
            return;
        _formulas.Add(
            typeof(TRule) == typeof(Dot) ? Expr.Fused<TRule>([_x, _y], [_y, _z])
            : typeof(TRule) == typeof(Polynomial) ? Expr.Fused<TRule>([_x, _y, 2.0], [_z])
            : typeof(TRule) == typeof(TriangularSumOfSquares) ? Expr.Fused<TRule>([_x, _y, _z], [_x, _z])
            : Expr.Fused<TRule>([_x, _y, _z], []));
    }
}
