using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>A norm.</summary>
internal sealed record NormOf(NormKind Kind) : MatrixOperation
{
    public override string Name => Kind switch
    {
        NormKind.Euclidean => "norm2",
        NormKind.Frobenius => "normF",
        NormKind.Spectral => "norm2",
        NormKind.Nuclear => "nuclear",
        NormKind.One => "norm1",
        _ => "norminf",
    };

    public override int Rank => 8;

    public override string Key => Kind.ToString();

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => Shape.Scalar;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.Norm(operands[0], Kind);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials)
    {
        MatrixExpr x = node.Operands[0], dx = differentials[0]!;
        return Kind switch
        {
            NormKind.Euclidean or NormKind.Frobenius => Canonical.Times(Canonical.Power(node, -1), Canonical.Inner(x, dx)),
            // dσ₁ = u₁ᵀ·dX·v₁.
            NormKind.Spectral => Canonical.Chain(
                Canonical.Transpose(NodeTable.Intern(new SingularVector(true), [x])), dx, NodeTable.Intern(new SingularVector(false), [x])),
            NormKind.Nuclear => Canonical.Inner(NodeTable.Intern(PolarFactor.Operation, [x]), dx),
            NormKind.One => Canonical.Inner(ElementwiseFunction.Apply("sign", x), dx),
            _ => throw new MatrixDerivativeException($"{node}: the largest entry has no derivative in matrix form; use the proximal step of {Name}."),
        };
    }

    public override string? Condition(MatrixExpr node) => Kind switch
    {
        NormKind.Euclidean or NormKind.Frobenius => $"{node} ≠ 0",
        NormKind.Spectral => $"the largest singular value of {node.Operands[0]} is simple",
        NormKind.Nuclear => $"{node.Operands[0]} has full rank",
        NormKind.One => $"no entry of {node.Operands[0]} is 0",
        _ => null,
    };

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        Matrix<double>.Build.Dense(1, 1, Kind switch
        {
            NormKind.Euclidean or NormKind.Frobenius => operands[0].FrobeniusNorm(),
            NormKind.Spectral => operands[0].L2Norm(),
            NormKind.Nuclear => operands[0].Svd(false).S.Sum(),
            NormKind.One => operands[0].Enumerate().Sum(Math.Abs),
            _ => operands[0].Enumerate().Max(Math.Abs),
        });
}
