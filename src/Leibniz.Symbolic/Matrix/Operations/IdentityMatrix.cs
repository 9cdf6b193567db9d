using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>I.</summary>
internal sealed record IdentityMatrix(Dimension Size) : MatrixLeaf(Shape.Square(Size))
{
    public override string Name => "I";

    public override int Rank => 3;

    public override MatrixStructure StructureOf(IReadOnlyList<MatrixExpr> operands) =>
        MatrixStructure.Diagonal | MatrixStructure.PositiveDefinite | MatrixStructure.Orthogonal;

    public override MatrixExpr Transposed(MatrixExpr node) => node;

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        Fill(sizes, (i, j) => i == j ? 1 : 0);
}
