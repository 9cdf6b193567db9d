using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>log |det X|: its differential is tr(X⁻¹·dX).</summary>
internal sealed record LogDeterminantOf : MatrixOperation
{
    public static readonly LogDeterminantOf Operation = new();

    public override string Name => "logdet";

    public override int Rank => 8;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => Shape.Scalar;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.LogDeterminant(operands[0]);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) =>
        Canonical.Trace(Canonical.Product(Canonical.Inverse(node.Operands[0]), differentials[0]!));

    // By the factors' diagonal, whose product may overflow.
    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        Matrix<double>.Build.Dense(1, 1, operands[0].LU().U.Diagonal().Sum(d => Math.Log(Math.Abs(d))));
}
