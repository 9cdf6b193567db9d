using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>The diagonal of a square matrix, as a column.</summary>
internal sealed record DiagonalOf : MatrixOperation
{
    public static readonly DiagonalOf Operation = new();

    public override string Name => "diag";

    public override int Rank => 9;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => Shape.Column(operands[0].Shape.Rows);

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.Diagonal(operands[0]);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) =>
        Canonical.Diagonal(differentials[0]!);

    public override MatrixExpr Adjoint(MatrixExpr node, int operand, MatrixExpr cotangent) => Canonical.DiagonalMatrix(cotangent);

    public override MatrixExpr Jacobian(MatrixExpr node, int operand, MatrixExpr jacobian) => Canonical.Product(Canonical.Transpose(Canonical.DiagonalSelector(node.Shape.Rows)), jacobian);

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        operands[0].Diagonal().ToColumnMatrix();
}
