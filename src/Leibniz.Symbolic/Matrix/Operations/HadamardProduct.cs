using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>The product by entries.</summary>
internal sealed record HadamardProduct : MatrixOperation
{
    public static readonly HadamardProduct Operation = new();

    public override string Name => ".*";

    public override int Rank => 10;

    public override bool CarriesTranspose => true;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => operands[0].Shape;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.Hadamard(operands);

    public override MatrixExpr Transposed(MatrixExpr node) =>
        node.Operands.All(o => o.IsSymmetric) ? node : NodeTable.Intern(TransposeOf.Operation, [node]);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) => Canonical.Sum(
        node.Shape,
        [.. differentials.Select((d, i) => d is null ? null : Canonical.Hadamard([.. node.Operands.Select((o, k) => k == i ? d : o)])).OfType<MatrixExpr>()]);

    public override MatrixExpr Adjoint(MatrixExpr node, int operand, MatrixExpr cotangent) =>
        Canonical.Hadamard([.. node.Operands.Where((_, k) => k != operand), cotangent]);

    public override MatrixExpr Jacobian(MatrixExpr node, int operand, MatrixExpr jacobian) => Canonical.Product(
        Canonical.DiagonalMatrix(Canonical.Vec(Canonical.Hadamard([.. node.Operands.Where((_, k) => k != operand)]))), jacobian);

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        operands.Aggregate((a, b) => a.PointwiseMultiply(b));
}
