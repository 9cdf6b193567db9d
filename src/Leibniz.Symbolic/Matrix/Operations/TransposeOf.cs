using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>The transpose of a symbol, or of what has none of its own.</summary>
internal sealed record TransposeOf : MatrixOperation
{
    public static readonly TransposeOf Operation = new();

    public override string Name => "'";

    public override int Rank => 5;

    public override bool CarriesTranspose => true;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => operands[0].Shape.Transposed;

    public override MatrixStructure StructureOf(IReadOnlyList<MatrixExpr> operands) =>
        operands[0].Structure & ~MatrixStructure.LowerTriangular;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.Transpose(operands[0]);

    public override MatrixExpr Transposed(MatrixExpr node) => node.Operands[0];

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) =>
        Canonical.Transpose(differentials[0]!);

    public override MatrixExpr Adjoint(MatrixExpr node, int operand, MatrixExpr cotangent) => Canonical.Transpose(cotangent);

    public override MatrixExpr Jacobian(MatrixExpr node, int operand, MatrixExpr jacobian) => Canonical.Product(
        Canonical.Commutation(node.Operands[0].Shape.Rows, node.Operands[0].Shape.Columns), jacobian);

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        operands[0].Transpose();
}
