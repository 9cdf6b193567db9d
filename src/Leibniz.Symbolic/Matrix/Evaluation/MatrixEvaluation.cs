using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>Evaluates formulas on dense matrices.</summary>
public static class MatrixEvaluation
{
    /// <summary>The value of a formula; a scalar is [1, 1], a vector a column or a row.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="values">A matrix for each symbol; what is declared of its structure is taken on trust.</param>
    /// <param name="sizes">Numbers for named dimensions that no symbol of the formula has; null where there are none.</param>
    /// <exception cref="ArgumentException">A symbol has no value, a value has another shape than its symbol, or two
    /// values give a dimension two numbers.</exception>
    public static Matrix<double> Evaluate(
        MatrixExpr formula, IReadOnlyDictionary<string, Matrix<double>> values, IReadOnlyDictionary<string, int>? sizes = null)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(values);
        var known = new Dictionary<string, int>(sizes ?? new Dictionary<string, int>(), StringComparer.Ordinal);
        List<MatrixExpr> order = MatrixGraph.Order(formula);
        foreach (MatrixExpr node in order)
        {
            if (node.Operation is Symbol symbol)
            {
                Matrix<double> value = ValueOf(symbol, values);
                Bind(symbol, node.Shape.Rows, value.RowCount, known);
                Bind(symbol, node.Shape.Columns, value.ColumnCount, known);
            }
        }
        var results = new Dictionary<MatrixExpr, Matrix<double>>();
        foreach (MatrixExpr node in order)
        {
            results[node] = node.Operation is Symbol symbol
                ? ValueOf(symbol, values)
                : node.Operation.Evaluate(node, [.. node.Operands.Select(o => results[o])], known);
        }
        return results[formula];
    }

    private static Matrix<double> ValueOf(Symbol symbol, IReadOnlyDictionary<string, Matrix<double>> values) =>
        values.TryGetValue(symbol.Name, out Matrix<double>? value)
            ? value
            : throw new ArgumentException($"values: {symbol.Name} has no value.", nameof(values));

    // A dimension such as m*n is checked once m and n are known; a single name takes its number.
    private static void Bind(Symbol symbol, Dimension dimension, int size, Dictionary<string, int> known)
    {
        if (dimension is { Factor: 1, NameList: [var name] } && known.TryAdd(name, size))
            return;
        if (dimension.NameList.All(known.ContainsKey) && dimension.Value(known) != size)
        {
            throw new ArgumentException(
                $"values: {symbol.Name} has the shape {symbol.SymbolShape}, where {dimension} is {dimension.Value(known)}, and its value has {size} there.");
        }
    }
}
