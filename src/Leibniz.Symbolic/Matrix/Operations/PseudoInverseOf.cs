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
        Value(operands[0]);

    // Singular values that are rounding errors of the largest count as 0.
    private static Matrix<double> Value(Matrix<double> a)
    {
        const double roundings = 16;
        var svd = a.Svd();
        double least = roundings * Math.Max(a.RowCount, a.ColumnCount) * svd.S[0] * Math.Pow(2, -53);
        Matrix<double> inverse = Matrix<double>.Build.Dense(a.ColumnCount, a.RowCount, (i, j) => i == j && svd.S[i] > least ? 1 / svd.S[i] : 0);
        return svd.VT.Transpose() * inverse * svd.U.Transpose();
    }
}
