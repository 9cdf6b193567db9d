using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>An operation without operands.</summary>
internal abstract record MatrixLeaf(Shape LeafShape) : MatrixOperation
{
    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => LeafShape;

    public override string Key => LeafShape.ToString();

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => NodeTable.Intern(this, []);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) => Canonical.Zero(node.Shape);

    /// <summary>A matrix with entries f(i, j), of the leaf's shape.</summary>
    protected Matrix<double> Fill(IReadOnlyDictionary<string, int> sizes, Func<int, int, double> entry) =>
        Matrix<double>.Build.Dense(LeafShape.Rows.Value(sizes), LeafShape.Columns.Value(sizes), entry);
}
