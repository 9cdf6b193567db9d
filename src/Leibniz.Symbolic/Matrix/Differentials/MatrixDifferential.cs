namespace Leibniz.Symbolic.Matrix;

/// <summary>The differential df of a formula, linear in dX: every node's own rule, operands before what uses them.</summary>
public static class MatrixDifferential
{
    /// <summary>The differential of a formula.</summary>
    /// <remarks>dX has the shape of X, and is symmetric or diagonal where X is.</remarks>
    /// <param name="f">The formula.</param>
    /// <param name="variable">The symbol X of the formula.</param>
    /// <returns>df, in which dX stands for the differential of X; zero where f does not depend on X.</returns>
    /// <exception cref="MatrixDerivativeException">A part has no differential in matrix form.</exception>
    public static MatrixExpr Of(MatrixExpr f, MatrixExpr variable)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(variable);
        List<MatrixExpr> order = MatrixGraph.Order(f);
        var differentials = new Dictionary<MatrixExpr, MatrixExpr?>();
        foreach (MatrixExpr node in order)
        {
            if (ReferenceEquals(node, variable))
                differentials[node] = SymbolFor(variable);
            else if (node.Operands.All(o => differentials[o] is null))
                differentials[node] = null;
            else
                differentials[node] = node.Operation.Differential(node, [.. node.Operands.Select(o => differentials[o])]);
        }
        return differentials[f] ?? Canonical.Zero(f.Shape);
    }

    /// <summary>The symbol dX of a variable.</summary>
    internal static MatrixExpr SymbolFor(MatrixExpr variable)
    {
        var symbol = (Symbol)variable.Operation;
        MatrixStructure kept = symbol.SymbolStructure.HasFlag(MatrixStructure.Diagonal) ? MatrixStructure.Diagonal
            : symbol.SymbolStructure & (MatrixStructure.Symmetric | MatrixStructure.LowerTriangular);
        return NodeTable.Intern(new Symbol(symbol.SymbolName, symbol.SymbolShape, kept, true), []);
    }

    /// <summary>The formula with a symbol replaced.</summary>
    internal static MatrixExpr Substitute(MatrixExpr f, MatrixExpr symbol, MatrixExpr replacement)
    {
        var made = new Dictionary<MatrixExpr, MatrixExpr>();
        foreach (MatrixExpr node in MatrixGraph.Order(f))
        {
            made[node] = ReferenceEquals(node, symbol) ? replacement
                : node.Operands.All(o => ReferenceEquals(made[o], o)) ? node
                : node.Operation.Make([.. node.Operands.Select(o => made[o])]);
        }
        return made[f];
    }
}
