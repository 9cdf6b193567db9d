using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>The unit singular vector of the largest singular value.</summary>
/// <param name="IsLeft">Whether on the left, u₁, or on the right, v₁.</param>
internal sealed record SingularVector(bool IsLeft) : MatrixOperation
{
    public override string Name => IsLeft ? "leftsv" : "rightsv";

    public override int Rank => 7;

    public override string Key => Name;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) =>
        Shape.Column(IsLeft ? operands[0].Shape.Rows : operands[0].Shape.Columns);

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => NodeTable.Intern(this, [.. operands]);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) =>
        throw new MatrixDerivativeException($"{Name}: the derivative of a singular vector is not among the rules; so the norm2 of a matrix has no Hessian here.");

    // u₁ and v₁ come from one decomposition, so that their signs belong together.
    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes)
    {
        var svd = operands[0].Svd();
        return (IsLeft ? svd.U.Column(0) : svd.VT.Row(0)).ToColumnMatrix();
    }
}
