using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>0.</summary>
internal sealed record ZeroMatrix(Shape Of) : MatrixLeaf(Of)
{
    public override string Name => "zeros";

    public override int Rank => 3;

    public override MatrixExpr Transposed(MatrixExpr node) => Canonical.Zero(Of.Transposed);

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        Fill(sizes, (_, _) => 0);
}
