using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>A unit eigenvector of a symmetric matrix: dv = (λI − A)⁺·dA·v.</summary>
/// <param name="Place">1, 2, … from the smallest eigenvalue; −1, −2, … from the largest.</param>
internal sealed record Eigenvector(int Place) : MatrixOperation
{
    public override string Name => "eigvec";

    public override int Rank => 7;

    public override string Key => Place.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => Shape.Column(operands[0].Shape.Rows);

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.EigenvectorOf(operands[0], Place);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials)
    {
        MatrixExpr a = node.Operands[0], value = Canonical.EigenvalueOf(a, Place);
        MatrixExpr shifted = Canonical.Subtract(Canonical.Times(value, Canonical.Identity(a.Shape.Rows)), a);
        return Canonical.Chain(Canonical.PseudoInverse(shifted), differentials[0]!, node);
    }

    public override string? Condition(MatrixExpr node) => $"the eigenvalue of {node} is simple";

    // The sign is chosen so that the entry of largest magnitude is positive.
    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes)
    {
        var system = operands[0].Evd(Symmetricity.Symmetric);
        int[] order = [.. Enumerable.Range(0, operands[0].RowCount).OrderBy(i => system.EigenValues[i].Real)];
        Vector<double> v = system.EigenVectors.Column(order[Eigenvalue.Index(Place, order.Length)]);
        return (v / Math.Sign(v[v.AbsoluteMaximumIndex()]) / v.L2Norm()).ToColumnMatrix();
    }
}
