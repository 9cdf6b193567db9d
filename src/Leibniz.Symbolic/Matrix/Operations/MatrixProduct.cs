using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>A product of matrices and vectors, in order, no factor being a scalar.</summary>
internal sealed record MatrixProduct : MatrixOperation
{
    public static readonly MatrixProduct Operation = new();

    public override string Name => "*";

    public override int Rank => 11;

    public override bool CarriesTranspose => true;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => new(operands[0].Shape.Rows, operands[^1].Shape.Columns);

    public override MatrixStructure StructureOf(IReadOnlyList<MatrixExpr> operands) =>
        operands.All(o => o.Structure.HasFlag(MatrixStructure.Diagonal)) ? MatrixStructure.Diagonal
        : operands.All(o => o.Structure.HasFlag(MatrixStructure.Orthogonal)) ? MatrixStructure.Orthogonal
        : operands.All(o => o.Structure.HasFlag(MatrixStructure.LowerTriangular)) ? MatrixStructure.LowerTriangular
        : MatrixStructure.None;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.Chain(operands);

    public override MatrixExpr Transposed(MatrixExpr node) =>
        Canonical.Chain([.. node.Operands.Reverse().Select(Canonical.Transpose)]);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) => Canonical.Sum(
        node.Shape,
        [.. differentials.Select((d, i) => d is null ? null : Canonical.Chain([.. node.Operands.Select((o, k) => k == i ? d : o)])).OfType<MatrixExpr>()]);

    // ⟨G, L·M·R⟩ = ⟨Lᵀ·G·Rᵀ, M⟩.
    public override MatrixExpr Adjoint(MatrixExpr node, int operand, MatrixExpr cotangent) => Canonical.Chain(
        [
            .. node.Operands.Take(operand).Reverse().Select(Canonical.Transpose),
            cotangent,
            .. node.Operands.Skip(operand + 1).Reverse().Select(Canonical.Transpose),
        ]);

    // vec(L·M·R) = (Rᵀ ⊗ L)·vec(M).
    public override MatrixExpr Jacobian(MatrixExpr node, int operand, MatrixExpr jacobian)
    {
        Shape middle = node.Operands[operand].Shape;
        MatrixExpr left = operand == 0 ? Canonical.Identity(middle.Rows) : Canonical.Chain([.. node.Operands.Take(operand)]);
        MatrixExpr right = operand == node.Operands.Count - 1
            ? Canonical.Identity(middle.Columns)
            : Canonical.Chain([.. node.Operands.Skip(operand + 1)]);
        return Canonical.Product(Canonical.Kronecker(Canonical.Transpose(right), left), jacobian);
    }

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        Multiply(operands);

    // From the side where the intermediate results are smaller.
    private static Matrix<double> Multiply(IReadOnlyList<Matrix<double>> operands) =>
        operands[^1].ColumnCount < operands[0].RowCount
            ? operands.Reverse().Aggregate((right, left) => left * right)
            : operands.Aggregate((left, right) => left * right);
}
