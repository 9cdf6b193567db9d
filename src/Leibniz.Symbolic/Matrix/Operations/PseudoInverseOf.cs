using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>The Moore–Penrose inverse, of constant rank.</summary>
internal sealed record PseudoInverseOf : MatrixOperation
{
    public static readonly PseudoInverseOf Operation = new();

    public override string Name => "pinv";

    public override int Rank => 6;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => operands[0].Shape.Transposed;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.PseudoInverse(operands[0]);

    public override MatrixExpr Transposed(MatrixExpr node) => Canonical.TransposeLikeOperand(node);

    public override string? Condition(MatrixExpr node) => $"the rank of {node.Operands[0]} is constant around the point";

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials)
    {
        // Golub and Pereyra (1973), eq. 4.12:
        // dX⁺ = −X⁺·dX·X⁺ + X⁺X⁺ᵀ·dXᵀ·(I − XX⁺) + (I − X⁺X)·dXᵀ·X⁺ᵀX⁺.
        MatrixExpr x = node.Operands[0], dx = differentials[0]!, dxt = Canonical.Transpose(dx), t = Canonical.Transpose(node);
        MatrixExpr left = Canonical.Subtract(Canonical.Identity(x.Shape.Rows), Canonical.Chain(x, node));
        MatrixExpr right = Canonical.Subtract(Canonical.Identity(x.Shape.Columns), Canonical.Chain(node, x));
        return Canonical.Sum(
            node.Shape,
            Canonical.Times(-1, Canonical.Chain(node, dx, node)),
            Canonical.Chain(node, t, dxt, left),
            Canonical.Chain(right, dxt, t, node));
    }

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        operands[0].PseudoInverse();
}
