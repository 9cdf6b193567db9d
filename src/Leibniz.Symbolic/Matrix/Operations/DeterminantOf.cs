using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>The determinant: d det X = det X · tr(X⁻¹·dX).</summary>
internal sealed record DeterminantOf : MatrixOperation
{
    public static readonly DeterminantOf Operation = new();

    public override string Name => "det";

    public override int Rank => 8;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => Shape.Scalar;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.Determinant(operands[0]);

    public override string? Condition(MatrixExpr node) => $"{node.Operands[0]} is invertible";

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) =>
        Canonical.Times(node, Canonical.Trace(Canonical.Product(Canonical.Inverse(node.Operands[0]), differentials[0]!)));

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        Matrix<double>.Build.Dense(1, 1, operands[0].Determinant());
}
