using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>The diagonal matrix of a column.</summary>
internal sealed record DiagonalMatrixOf : MatrixOperation
{
    public static readonly DiagonalMatrixOf Operation = new();

    public override string Name => "diag";

    public override int Rank => 9;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => Shape.Square(operands[0].Shape.Rows);

    public override MatrixStructure StructureOf(IReadOnlyList<MatrixExpr> operands) => MatrixStructure.Diagonal;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.DiagonalMatrix(operands[0]);

    public override MatrixExpr Transposed(MatrixExpr node) => node;

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) =>
        Canonical.DiagonalMatrix(differentials[0]!);

    public override MatrixExpr Adjoint(MatrixExpr node, int operand, MatrixExpr cotangent) => Canonical.Diagonal(cotangent);

    public override MatrixExpr Jacobian(MatrixExpr node, int operand, MatrixExpr jacobian) => Canonical.Product(Canonical.DiagonalSelector(node.Operands[0].Shape.Rows), jacobian);

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        Matrix<double>.Build.DenseOfDiagonalVector(operands[0].Column(0));
}
