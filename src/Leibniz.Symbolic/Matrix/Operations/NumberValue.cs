using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>A number.</summary>
internal sealed record NumberValue(double Value) : MatrixLeaf(Shape.Scalar)
{
    public override string Name => "number";

    public override int Rank => 0;

    public override string Key => Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        Fill(sizes, (_, _) => Value);
}
