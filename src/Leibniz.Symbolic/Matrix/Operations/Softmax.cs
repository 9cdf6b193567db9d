using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>exp(x)/sum(exp(x)) of a column or row: ds = (diag(s) − s·sᵀ)·dx.</summary>
internal sealed record Softmax : MatrixOperation
{
    public static readonly Softmax Operation = new();

    public override string Name => "softmax";

    public override int Rank => 7;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => operands[0].Shape;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.SoftmaxOf(operands[0]);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) =>
        Canonical.Subtract(
            Canonical.Hadamard(node, differentials[0]!),
            Canonical.Times(Canonical.Inner(node, differentials[0]!), node));

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes)
    {
        double top = operands[0].Enumerate().Max();
        Matrix<double> e = operands[0].Map(v => Math.Exp(v - top));
        return e / e.Enumerate().Sum();
    }
}
