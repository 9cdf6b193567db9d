using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>u.^p by entries, p a number; of a scalar, its power.</summary>
internal sealed record ElementPower(double Exponent) : MatrixOperation
{
    public override string Name => ".^";

    public override int Rank => 6;

    public override bool CarriesTranspose => true;

    public override string Key => Exponent.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => operands[0].Shape;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Canonical.Power(operands[0], Exponent);

    public override MatrixExpr Transposed(MatrixExpr node) => Canonical.TransposeLikeOperand(node);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) => Canonical.Times(
        Exponent, Canonical.Hadamard(Canonical.Power(node.Operands[0], Exponent - 1), differentials[0]!));

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        operands[0].Map(v => Math.Pow(v, Exponent), Zeros.Include);
}
