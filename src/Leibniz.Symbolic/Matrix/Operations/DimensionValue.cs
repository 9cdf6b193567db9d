using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>A named dimension as a number, such as n = tr(I).</summary>
internal sealed record DimensionValue(Dimension Dimension) : MatrixLeaf(Shape.Scalar)
{
    public override string Name => "dimension";

    public override int Rank => 1;

    public override string Key => Dimension.ToString();

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        Fill(sizes, (_, _) => Dimension.Value(sizes));
}
