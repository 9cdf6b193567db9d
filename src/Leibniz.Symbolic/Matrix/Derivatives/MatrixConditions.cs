namespace Leibniz.Symbolic.Matrix;

/// <summary>Collects where a derivative holds.</summary>
internal static class MatrixConditions
{
    public static IReadOnlyList<string> Of(MatrixExpr f, MatrixExpr x)
    {
        List<MatrixExpr> order = MatrixGraph.Order(f);
        HashSet<MatrixExpr> active = MatrixGraph.Active(order, s => s == x.Operation);
        // ‖u‖² is smooth where ‖u‖ is not.
        var squared = new HashSet<MatrixExpr>(order.Where(n => n.Operation is ElementPower { Exponent: >= 2 }).Select(n => n.Operands[0]));
        foreach (MatrixExpr node in order.Where(n => n.Operation is not ElementPower))
            squared.ExceptWith(node.Operands);
        return
        [
            .. order.Where(n => active.Contains(n) && n.Operands.Any(active.Contains))
                .Where(n => n.Operation is not NormOf { Kind: NormKind.Euclidean or NormKind.Frobenius } || !squared.Contains(n))
                .Select(n => n.Operation.Condition(n)).OfType<string>().Distinct(),
        ];
    }
}
