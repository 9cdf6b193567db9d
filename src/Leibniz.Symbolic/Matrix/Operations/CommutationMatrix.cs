using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>The commutation matrix: K·vec(A) = vec(Aᵀ) for A of the shape [rows, columns].</summary>
/// <remarks>Magnus and Neudecker, Matrix Differential Calculus, ch. 3, §7.</remarks>
internal sealed record CommutationMatrix(Dimension Rows, Dimension Columns) : MatrixLeaf(Shape.Square(Rows * Columns))
{
    public override string Name => "commutation";

    public override int Rank => 4;

    public override string Key => $"{Rows},{Columns}";

    public override MatrixStructure StructureOf(IReadOnlyList<MatrixExpr> operands) => MatrixStructure.Orthogonal;

    public override MatrixExpr Transposed(MatrixExpr node) => Canonical.Commutation(Columns, Rows);

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes)
    {
        // vec(A)[i + j·m] = A[i, j] = vec(Aᵀ)[j + i·n].
        int m = Rows.Value(sizes), n = Columns.Value(sizes);
        return Fill(sizes, (row, column) => row == (column / m) + (column % m * n) ? 1 : 0);
    }
}
