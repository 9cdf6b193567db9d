namespace Leibniz.Symbolic.Matrix;

/// <summary>Brings a scalar differential to df = tr(Gᵀ·dX): adjoints are pulled back from df to dX.</summary>
internal static class GradientForm
{
    /// <summary>G, of the shape of dX; for any entries of dX, as if it had no structure.</summary>
    public static MatrixExpr Of(MatrixExpr differential, MatrixExpr dx)
    {
        List<MatrixExpr> order = MatrixGraph.Order(differential);
        HashSet<MatrixExpr> active = MatrixGraph.Active(order, s => ReferenceEquals(dx.Operation, s) || s == dx.Operation);
        var cotangents = new Dictionary<MatrixExpr, List<MatrixExpr>> { [differential] = [Canonical.One] };
        for (int i = order.Count - 1; i >= 0; i--)
        {
            MatrixExpr node = order[i];
            if (!active.Contains(node) || !cotangents.TryGetValue(node, out List<MatrixExpr>? terms))
                continue;
            MatrixExpr cotangent = Canonical.Sum(node.Shape, terms);
            if (ReferenceEquals(node, dx))
                return cotangent;
            for (int k = 0; k < node.Operands.Count; k++)
            {
                MatrixExpr operand = node.Operands[k];
                if (!active.Contains(operand))
                    continue;
                if (!cotangents.TryGetValue(operand, out List<MatrixExpr>? sum))
                    cotangents[operand] = sum = [];
                sum.Add(node.Operation.Adjoint(node, k, cotangent));
            }
        }
        return Canonical.Zero(dx.Shape);
    }
}
