using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>A variable, a parameter, or the differential of the variable.</summary>
/// <param name="SymbolName">The name; of the variable, for its differential.</param>
/// <param name="SymbolShape">The shape.</param>
/// <param name="SymbolStructure">What else is known.</param>
/// <param name="IsDifferential">Whether this is dX rather than X.</param>
internal sealed record Symbol(string SymbolName, Shape SymbolShape, MatrixStructure SymbolStructure, bool IsDifferential) : MatrixLeaf(SymbolShape)
{
    public override string Name => IsDifferential ? "d" + SymbolName : SymbolName;

    public override int Rank => 2;

    public override string Key => (IsDifferential ? "\uffffd" : "") + SymbolName + SymbolShape;

    public override MatrixStructure StructureOf(IReadOnlyList<MatrixExpr> operands) => SymbolStructure;

    public override MatrixExpr Transposed(MatrixExpr node) =>
        SymbolStructure.HasFlag(MatrixStructure.Symmetric) ? node : base.Transposed(node);

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes) =>
        throw new System.Diagnostics.UnreachableException("A symbol is bound, not evaluated.");
}
