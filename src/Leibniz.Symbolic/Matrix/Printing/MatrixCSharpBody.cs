using System.Globalization;

namespace Leibniz.Symbolic.Matrix;

/// <summary>The statements of a method that computes a formula.</summary>
/// <remarks>Inside, what is no scalar is a Matrix; columns are made of the vectors that come in, and the result is made
/// a vector again.</remarks>
internal sealed class MatrixCSharpBody
{
    // A statement holds no deeper an expression.
    private const int MostNested = 32;

    private readonly Dictionary<MatrixExpr, string> _names = [];
    private readonly Dictionary<string, string> _dimensions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _functions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public MatrixCSharpBody(MatrixExpr formula)
    {
        List<MatrixExpr> order = MatrixGraph.Order(formula);
        foreach (MatrixExpr node in order.Where(n => n.Operation is Symbol))
            AddSymbol((Symbol)node.Operation, node);
        AddDimensions(order);
        var uses = new Dictionary<MatrixExpr, int>();
        foreach (MatrixExpr operand in order.SelectMany(n => n.Operands))
            uses[operand] = uses.GetValueOrDefault(operand) + 1;
        foreach (MatrixExpr node in order)
        {
            if (node.Operands.Count == 0 || (uses.GetValueOrDefault(node) < 2 && node.Depth % MostNested != 0))
                continue;
            string text = Write(node);
            string name = Free("t");
            Statements.Add($"{(node.Shape.IsScalar ? "double" : "Matrix<double>")} {name} = {text};");
            _names[node] = name;
        }
        string result = Write(formula);
        Statements.Add(formula.Shape.IsColumn ? $"return {(_names.ContainsKey(formula) ? result : $"({result})")}.Column(0);" : $"return {result};");
    }

    public List<string> Parameters { get; } = [];

    public List<string> Statements { get; } = [];

    public IEnumerable<string> LocalFunctions => _functions.Values;

    /// <summary>Asks for a function beside the method.</summary>
    public string Function(string name, string text)
    {
        _functions[name] = text;
        return name;
    }

    /// <summary>Whether a node is a variable of the method.</summary>
    public bool IsNamed(MatrixExpr node) => _names.ContainsKey(node);

    /// <summary>A node as a C# expression.</summary>
    public string Write(MatrixExpr node) => _names.TryGetValue(node, out string? name) ? name : MatrixCSharpExpressions.Write(node, this);

    /// <summary>A dimension as a C# expression.</summary>
    public string Size(Dimension dimension) => dimension.NameList.Count == 0
        ? dimension.Factor.ToString(CultureInfo.InvariantCulture)
        : string.Join(" * ", dimension.NameList.Select(n => _dimensions[n])
            .Concat(dimension.Factor == 1 ? [] : [dimension.Factor.ToString(CultureInfo.InvariantCulture)]));

    private void AddSymbol(Symbol symbol, MatrixExpr node)
    {
        string name = CSharpIdentifier.Of(symbol.SymbolName);
        _taken.Add(name);
        Parameters.Add($"{MatrixCSharp.TypeOf(symbol.SymbolShape)} {name}");
        _names[node] = symbol.SymbolShape.IsColumn ? $"{name}Column" : name;
        if (symbol.SymbolShape.IsColumn)
            Statements.Add($"Matrix<double> {name}Column = {name}.ToColumnMatrix();");
        foreach ((Dimension dimension, string property) in new[] { (symbol.SymbolShape.Rows, "RowCount"), (symbol.SymbolShape.Columns, "ColumnCount") })
        {
            if (dimension is { Factor: 1, NameList: [var single] })
                _dimensions.TryAdd(single, $"{_names[node]}.{property}");
        }
    }

    private void AddDimensions(List<MatrixExpr> order)
    {
        foreach (string name in order.Where(n => n.Operands.Count == 0).SelectMany(n => n.Shape.Rows.NameList.Concat(n.Shape.Columns.NameList).Concat(n.Operation is DimensionValue d ? d.Dimension.NameList : [])))
        {
            if (_dimensions.ContainsKey(name))
                continue;
            string parameter = CSharpIdentifier.Of(name);
            _taken.Add(parameter);
            Parameters.Add($"int {parameter}");
            _dimensions[name] = parameter;
        }
    }

    private string Free(string stem)
    {
        int number = 1;
        while (!_taken.Add(stem + number.ToString(CultureInfo.InvariantCulture)))
            number++;
        return stem + number.ToString(CultureInfo.InvariantCulture);
    }
}
