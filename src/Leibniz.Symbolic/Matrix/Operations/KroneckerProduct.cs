using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>The Kronecker product A ⊗ B.</summary>
/// <remarks>vec(A ⊗ B) = (I_n ⊗ K_qm ⊗ I_p)·(vec A ⊗ vec B) for A [m, n] and B [p, q]: Magnus and Neudecker, Matrix
/// Differential Calculus, ch. 3, theorem 10.</remarks>
internal sealed record KroneckerProduct : MatrixOperation
{
    public static readonly KroneckerProduct Operation = new();

    public override string Name => "kron";

    public override int Rank => 9;

    public override bool CarriesTranspose => true;

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => new(
        operands[0].Shape.Rows * operands[1].Shape.Rows, operands[0].Shape.Columns * operands[1].Shape.Columns);

    public override MatrixStructure StructureOf(IReadOnlyList<MatrixExpr> operands) =>
        operands[0].Structure & operands[1].Structure;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.Kronecker(operands[0], operands[1]);

    public override MatrixExpr Transposed(MatrixExpr node) =>
        Canonical.Kronecker(Canonical.Transpose(node.Operands[0]), Canonical.Transpose(node.Operands[1]));

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) => Canonical.Sum(
        node.Shape,
        differentials[0] is { } a ? Canonical.Kronecker(a, node.Operands[1]) : Canonical.Zero(node.Shape),
        differentials[1] is { } b ? Canonical.Kronecker(node.Operands[0], b) : Canonical.Zero(node.Shape));

    public override MatrixExpr Adjoint(MatrixExpr node, int operand, MatrixExpr cotangent)
    {
        MatrixExpr active = node.Operands[operand], other = node.Operands[1 - operand];
        (MatrixExpr scalars, MatrixExpr rest) = Canonical.SplitScalars(cotangent);
        if (rest.Operation is MatrixSum)
            return Canonical.Times(scalars, Canonical.Sum(active.Shape, [.. rest.Operands.Select(g => Adjoint(node, operand, g))]));
        // ⟨P ⊗ Q, A ⊗ M⟩ = ⟨P, A⟩⟨Q, M⟩, and I = I ⊗ I.
        if (rest.Operation is KroneckerProduct && rest.Operands[0].Shape == node.Operands[0].Shape && rest.Operands[1].Shape == node.Operands[1].Shape)
            return Canonical.Times(scalars, Canonical.Inner(rest.Operands[1 - operand], other), rest.Operands[operand]);
        if (rest.Operation is IdentityMatrix && active.Shape.IsSquare && other.Shape.IsSquare)
            return Canonical.Times(scalars, Canonical.Trace(other), Canonical.Identity(active.Shape.Rows));
        MatrixExpr identity = Canonical.Identity(active.Shape.Count);
        MatrixExpr spread = Canonical.Product(Interleave(node), Beside(node, operand, identity));
        return Canonical.Times(
            scalars, Canonical.Reshape(Canonical.Product(Canonical.Transpose(spread), Canonical.Vec(rest)), active.Shape));
    }

    public override MatrixExpr Jacobian(MatrixExpr node, int operand, MatrixExpr jacobian) =>
        Canonical.Product(Interleave(node), Beside(node, operand, jacobian));

    private static MatrixExpr Beside(MatrixExpr node, int operand, MatrixExpr jacobian)
    {
        MatrixExpr other = Canonical.Vec(node.Operands[1 - operand]);
        return operand == 1 ? Canonical.Kronecker(other, jacobian) : Canonical.Kronecker(jacobian, other);
    }

    private static MatrixExpr Interleave(MatrixExpr node)
    {
        (Shape a, Shape b) = (node.Operands[0].Shape, node.Operands[1].Shape);
        return Canonical.Kronecker(
            Canonical.Identity(a.Columns),
            Canonical.Kronecker(Canonical.Commutation(b.Columns, a.Rows), Canonical.Identity(b.Rows)));
    }

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        operands[0].KroneckerProduct(operands[1]);
}
