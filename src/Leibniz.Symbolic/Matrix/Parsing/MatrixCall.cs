namespace Leibniz.Symbolic.Matrix;

/// <summary>A call whose arguments are built.</summary>
/// <param name="Arguments">The arguments; null for those that are numbers of the syntax, such as a dimension.</param>
/// <param name="Shape">The shape of the result.</param>
/// <param name="Syntax">The call's syntax.</param>
internal sealed record MatrixCall(IReadOnlyList<MatrixExpr?> Arguments, Shape Shape, MatrixSyntax Syntax)
{
    /// <summary>The first argument.</summary>
    public MatrixExpr First => Arguments[0]!;
}
