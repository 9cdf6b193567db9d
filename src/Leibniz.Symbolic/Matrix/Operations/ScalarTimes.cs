using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>Scalars times at most one vector or matrix, which is last.</summary>
internal sealed record ScalarTimes : MatrixOperation
{
    public static readonly ScalarTimes Operation = new();

    public override string Name => "*";

    public override int Rank => 12;

    public override bool CarriesTranspose => true;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => operands[^1].Shape;

    public override MatrixStructure StructureOf(IReadOnlyList<MatrixExpr> operands)
    {
        MatrixStructure structure = operands[^1].Structure & ~MatrixStructure.Orthogonal;
        // Only a positive number is known to keep definiteness.
        bool positive = operands.Count == 2 && Canonical.IsNumber(operands[0], out double number) && number > 0;
        return positive ? structure : structure & ~(MatrixStructure.PositiveDefinite & ~MatrixStructure.Symmetric);
    }

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.Times(operands);

    public override MatrixExpr Transposed(MatrixExpr node) =>
        Canonical.Times([.. node.Operands.SkipLast(1), Canonical.Transpose(node.Operands[^1])]);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) => Canonical.Sum(
        node.Shape,
        [.. differentials.Select((d, i) => d is null ? null : Canonical.Times([.. node.Operands.Select((o, k) => k == i ? d : o)])).OfType<MatrixExpr>()]);

    public override MatrixExpr Adjoint(MatrixExpr node, int operand, MatrixExpr cotangent)
    {
        MatrixExpr[] others = [.. node.Operands.Where((_, k) => k != operand)];
        if (node.Shape.IsScalar || operand == node.Operands.Count - 1)
            return Canonical.Times([.. others, cotangent]);
        // A scalar in front of a matrix M has the cotangent ⟨G, M⟩.
        return Canonical.Times([.. others.SkipLast(1), Canonical.Inner(cotangent, others[^1])]);
    }

    public override MatrixExpr Jacobian(MatrixExpr node, int operand, MatrixExpr jacobian)
    {
        MatrixExpr[] others = [.. node.Operands.Where((_, k) => k != operand)];
        if (node.Shape.IsScalar || operand == node.Operands.Count - 1)
            return Canonical.Times([.. others, jacobian]);
        return Canonical.Times([.. others.SkipLast(1), Canonical.Product(Canonical.Vec(others[^1]), jacobian)]);
    }

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        operands.SkipLast(1).Aggregate(operands[^1], (m, s) => m * s[0, 0]);
}
