namespace Leibniz.Symbolic.Matrix;

/// <summary>A function of matrix formulas.</summary>
/// <param name="Least">The least number of arguments.</param>
/// <param name="Most">The greatest number of arguments.</param>
/// <param name="Infer">The shape of a call.</param>
/// <param name="Build">Makes the node from the arguments and the call's shape.</param>
internal sealed record MatrixFunction(
    int Least, int Most, Func<MatrixSyntax, ShapeInference, Shape> Infer, Func<MatrixCall, MatrixExpr> Build);
