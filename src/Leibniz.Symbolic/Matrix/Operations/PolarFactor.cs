using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>U·Vᵀ of the thin singular value decomposition X = U·Σ·Vᵀ: the gradient of the nuclear norm at full rank.</summary>
internal sealed record PolarFactor : MatrixOperation
{
    public static readonly PolarFactor Operation = new();

    public override string Name => "polar";

    public override int Rank => 7;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => operands[0].Shape;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => NodeTable.Intern(Operation, [.. operands]);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) =>
        throw new MatrixDerivativeException("polar: the derivative of the polar factor is not among the rules; so the nuclear norm has no Hessian here.");

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes)
    {
        var svd = operands[0].Svd();
        int rank = Math.Min(operands[0].RowCount, operands[0].ColumnCount);
        return svd.U.SubMatrix(0, operands[0].RowCount, 0, rank) * svd.VT.SubMatrix(0, rank, 0, operands[0].ColumnCount);
    }
}
