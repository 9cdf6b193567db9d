using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>Ones in every entry; sums over rows and columns are products with it.</summary>
internal sealed record OnesMatrix(Shape Of) : MatrixLeaf(Of)
{
    public override string Name => "ones";

    public override int Rank => 3;

    public override MatrixExpr Transposed(MatrixExpr node) => Canonical.Ones(Of.Transposed);

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        Fill(sizes, (_, _) => 1);
}
