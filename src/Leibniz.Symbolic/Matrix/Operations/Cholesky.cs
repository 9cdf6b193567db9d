using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>The lower Cholesky factor L, with L·Lᵀ = A: dL = L·Φ(L⁻¹·dA·L⁻ᵀ), Φ taking the lower half.</summary>
internal sealed record Cholesky : MatrixOperation
{
    public static readonly Cholesky Operation = new();

    public override string Name => "chol";

    public override int Rank => 7;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => operands[0].Shape;

    public override MatrixStructure StructureOf(IReadOnlyList<MatrixExpr> operands) => MatrixStructure.LowerTriangular;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.CholeskyOf(operands[0]);

    public override string? Condition(MatrixExpr node) => $"{node.Operands[0]} is positive definite";

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials)
    {
        // Φ multiplies by 1 under the diagonal, 1/2 on it, 0 above: Murray, Differentiation of the Cholesky
        // decomposition (2016), eq. 8.
        MatrixExpr inverse = Canonical.Inverse(node);
        MatrixExpr inner = Canonical.Chain(inverse, differentials[0]!, Canonical.Transpose(inverse));
        return Canonical.Chain(node, Canonical.Hadamard(Canonical.LowerHalf(node.Shape.Rows), inner));
    }

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        operands[0].Cholesky().Factor;
}
