using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>S with S·v = vec(diag(v)) and Sᵀ·vec(A) = diag(A).</summary>
internal sealed record DiagonalSelectorMatrix(Dimension Size) : MatrixLeaf(new Shape(Size * Size, Size))
{
    public override string Name => "diagselector";

    public override int Rank => 4;

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes)
    {
        int n = Size.Value(sizes);
        return Fill(sizes, (row, column) => row == column * (n + 1) ? 1 : 0);
    }
}
