using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>The inverse: dX⁻¹ = −X⁻¹·dX·X⁻¹.</summary>
internal sealed record InverseOf : MatrixOperation
{
    public static readonly InverseOf Operation = new();

    public override string Name => "inv";

    public override int Rank => 6;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => operands[0].Shape;

    public override MatrixStructure StructureOf(IReadOnlyList<MatrixExpr> operands) => operands[0].Structure;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.Inverse(operands[0]);

    public override MatrixExpr Transposed(MatrixExpr node) => Canonical.TransposeLikeOperand(node);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) =>
        Canonical.Times(-1, Canonical.Chain(node, differentials[0]!, node));

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        operands[0].Inverse();
}
