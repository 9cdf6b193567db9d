using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>The trace.</summary>
internal sealed record TraceOf : MatrixOperation
{
    public static readonly TraceOf Operation = new();

    public override string Name => "tr";

    public override int Rank => 8;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => Shape.Scalar;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.Trace(operands[0]);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) =>
        Canonical.Trace(differentials[0]!);

    public override MatrixExpr Adjoint(MatrixExpr node, int operand, MatrixExpr cotangent) =>
        Canonical.Times(cotangent, Canonical.Identity(node.Operands[0].Shape.Rows));

    public override MatrixExpr Jacobian(MatrixExpr node, int operand, MatrixExpr jacobian) => Canonical.Product(
        Canonical.Transpose(Canonical.Vec(Canonical.Identity(node.Operands[0].Shape.Rows))), jacobian);

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        Matrix<double>.Build.Dense(1, 1, operands[0].Trace());
}
