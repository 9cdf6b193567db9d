using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>1 under the diagonal, 1/2 on it, 0 above: the mask Φ in the differential of a Cholesky factor.</summary>
internal sealed record LowerHalfMatrix(Dimension Size) : MatrixLeaf(Shape.Square(Size))
{
    public override string Name => "lowerhalf";

    public override int Rank => 4;

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        Fill(sizes, (i, j) => i > j ? 1 : i == j ? 0.5 : 0);
}
