using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>An eigenvalue of a symmetric matrix: dλ = vᵀ·dA·v.</summary>
/// <param name="Place">1, 2, … from the smallest; −1, −2, … from the largest.</param>
internal sealed record Eigenvalue(int Place) : MatrixOperation
{
    public override string Name => Place == -1 ? "lambdamax" : Place == 1 ? "lambdamin" : "eig";

    public override int Rank => 8;

    public override string Key => Place.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => Shape.Scalar;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.EigenvalueOf(operands[0], Place);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials)
    {
        MatrixExpr v = Canonical.EigenvectorOf(node.Operands[0], Place);
        return Canonical.Chain(Canonical.Transpose(v), differentials[0]!, v);
    }

    public override string? Condition(MatrixExpr node) => $"the eigenvalue {node} is simple";

    /// <summary>The index from 0, in ascending order.</summary>
    public static int Index(int place, int size)
    {
        int index = place > 0 ? place - 1 : size + place;
        return index >= 0 && index < size
            ? index
            : throw new ArgumentException($"eig: there is no eigenvalue number {place} of a matrix of size {size}.");
    }

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes)
    {
        double[] values = [.. operands[0].Evd(Symmetricity.Symmetric).EigenValues.Select(v => v.Real).Order()];
        return Matrix<double>.Build.Dense(1, 1, values[Index(Place, values.Length)]);
    }
}
