using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>A sum of terms of one shape.</summary>
internal sealed record MatrixSum : MatrixOperation
{
    public static readonly MatrixSum Operation = new();

    public override string Name => "+";

    public override int Rank => 20;

    public override bool CarriesTranspose => true;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => operands[0].Shape;

    public override MatrixStructure StructureOf(IReadOnlyList<MatrixExpr> operands) =>
        operands.All(o => o.Structure.HasFlag(MatrixStructure.PositiveDefinite)) ? MatrixStructure.PositiveDefinite
        : operands.All(o => o.Structure.HasFlag(MatrixStructure.Diagonal)) ? MatrixStructure.Diagonal
        : operands.All(o => o.Structure.HasFlag(MatrixStructure.Symmetric)) ? MatrixStructure.Symmetric
        : MatrixStructure.None;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.Sum(operands[0].Shape, operands);

    public override MatrixExpr Transposed(MatrixExpr node) =>
        Canonical.Sum(node.Shape.Transposed, [.. node.Operands.Select(Canonical.Transpose)]);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) =>
        Canonical.Sum(node.Shape, [.. differentials.OfType<MatrixExpr>()]);

    public override MatrixExpr Adjoint(MatrixExpr node, int operand, MatrixExpr cotangent) => cotangent;

    public override MatrixExpr Jacobian(MatrixExpr node, int operand, MatrixExpr jacobian) => jacobian;

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        operands.Aggregate((a, b) => a + b);
}
