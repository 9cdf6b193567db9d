using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>vec: the columns one under the other.</summary>
internal sealed record VecOf : MatrixOperation
{
    public static readonly VecOf Operation = new();

    public override string Name => "vec";

    public override int Rank => 9;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => Shape.Column(operands[0].Shape.Count);

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.Vec(operands[0]);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) =>
        Canonical.Vec(differentials[0]!);

    public override MatrixExpr Adjoint(MatrixExpr node, int operand, MatrixExpr cotangent) => Canonical.Reshape(cotangent, node.Operands[0].Shape);

    public override MatrixExpr Jacobian(MatrixExpr node, int operand, MatrixExpr jacobian) => jacobian;

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        Matrix<double>.Build.DenseOfColumnMajor(operands[0].RowCount * operands[0].ColumnCount, 1, operands[0].ToColumnMajorArray());
}
