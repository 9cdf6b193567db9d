using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>The inverse of vec: a column's entries, by columns, in a shape.</summary>
internal sealed record ReshapeOf(Shape To) : MatrixOperation
{
    public override string Name => "reshape";

    public override int Rank => 9;

    public override string Key => To.ToString();

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => To;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.Reshape(operands[0], To);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) =>
        Canonical.Reshape(differentials[0]!, To);

    public override MatrixExpr Adjoint(MatrixExpr node, int operand, MatrixExpr cotangent) => Canonical.Vec(cotangent);

    public override MatrixExpr Jacobian(MatrixExpr node, int operand, MatrixExpr jacobian) => jacobian;

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        Matrix<double>.Build.DenseOfColumnMajor(To.Rows.Value(sizes), To.Columns.Value(sizes), operands[0].ToColumnMajorArray());
}
