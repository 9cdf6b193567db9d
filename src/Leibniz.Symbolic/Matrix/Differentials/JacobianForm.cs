namespace Leibniz.Symbolic.Matrix;

/// <summary>Brings a differential to vec(dF) = J·vec(dX): Jacobians are pushed from dX to dF.</summary>
internal static class JacobianForm
{
    /// <summary>J, with a row for each entry of F and a column for each entry of X, by columns.</summary>
    public static MatrixExpr Of(MatrixExpr differential, MatrixExpr dx)
    {
        List<MatrixExpr> order = MatrixGraph.Order(differential);
        HashSet<MatrixExpr> active = MatrixGraph.Active(order, s => s == dx.Operation);
        var shape = new Shape(differential.Shape.Count, dx.Shape.Count);
        if (!active.Contains(differential))
            return Canonical.Zero(shape);
        var jacobians = new Dictionary<MatrixExpr, MatrixExpr>();
        foreach (MatrixExpr node in order.Where(active.Contains))
        {
            if (ReferenceEquals(node, dx))
                jacobians[node] = Canonical.Identity(dx.Shape.Count);
            else if (node.Shape.IsScalar)
                jacobians[node] = Canonical.Transpose(Canonical.Vec(GradientForm.Of(node, dx)));
            else
            {
                jacobians[node] = Canonical.Sum(
                    new(node.Shape.Count, dx.Shape.Count),
                    [.. node.Operands.Select((o, k) => active.Contains(o) ? node.Operation.Jacobian(node, k, jacobians[o]) : null).OfType<MatrixExpr>()]);
            }
        }
        return jacobians[differential];
    }
}
