using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>log(sum(exp(x))) over all entries: its differential is softmax(x)ᵀ·dx.</summary>
internal sealed record LogSumExpOf : MatrixOperation
{
    public static readonly LogSumExpOf Operation = new();

    public override string Name => "logsumexp";

    public override int Rank => 8;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => Shape.Scalar;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.LogSumExp(operands[0]);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) =>
        Canonical.Inner(Canonical.SoftmaxOf(node.Operands[0]), differentials[0]!);

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes)
    {
        double top = operands[0].Enumerate().Max();
        return Matrix<double>.Build.Dense(1, 1, top + Math.Log(operands[0].Enumerate().Sum(v => Math.Exp(v - top))));
    }
}
