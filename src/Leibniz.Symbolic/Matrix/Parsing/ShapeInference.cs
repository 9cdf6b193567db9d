namespace Leibniz.Symbolic.Matrix;

/// <summary>Finds and checks the shape of every part of a text's syntax.</summary>
internal sealed class ShapeInference(string text, MatrixDeclarations declarations)
{
    private static readonly HashSet<string> s_greek = new(StringComparer.Ordinal)
    {
        "alpha", "beta", "gamma", "delta", "epsilon", "eps", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    };

    private readonly Dictionary<string, Shape> _symbols = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Dictionary<MatrixSyntax, Shape> _shapes = [];

    public DimensionUnifier Dimensions { get; } = new();

    /// <summary>The symbols, in the order in which they are first met.</summary>
    public IReadOnlyList<string> Symbols => _order;

    /// <summary>The names of numbers, which are no symbols unless declared.</summary>
    public static bool IsConstant(string name) => name is "pi" or "π" or "e";

    /// <summary>The shape of a part, after <see cref="Run"/>.</summary>
    public Shape ShapeOf(MatrixSyntax part) => Dimensions.Resolve(_shapes[part]);

    /// <summary>The shape of a symbol, after <see cref="Run"/>.</summary>
    public Shape ShapeOf(string symbol) => Dimensions.Resolve(_symbols[symbol]);

    public void Run(MatrixSyntax root)
    {
        Infer(root);
        Dimensions.NameTheFree(_order.Select(s => _symbols[s]).Concat(_shapes.Values));
    }

    public bool IsDeclared(string name) => declarations.Shapes.ContainsKey(name) || declarations.Structures.ContainsKey(name);

    /// <summary>Whether a name that is no symbol is that of a declared dimension, and so a number.</summary>
    public bool IsDimension(string name) => !IsDeclared(name)
        && declarations.Shapes.Values.Any(s => s.Rows.NameList.Contains(name) || s.Columns.NameList.Contains(name));

    /// <summary>The shape of a part; throws at the operator that asks for another.</summary>
    public Shape Infer(MatrixSyntax part)
    {
        Shape shape = part.Kind switch
        {
            MatrixSyntaxKind.Number => Shape.Scalar,
            MatrixSyntaxKind.Name => OfName(part),
            MatrixSyntaxKind.Negative => Infer(part.Parts[0]),
            MatrixSyntaxKind.Transpose => Infer(part.Parts[0]).Transposed,
            MatrixSyntaxKind.Call => MatrixFunctionTable.Infer(part, this),
            _ => OfOperator(part, Dimensions.Resolve(Infer(part.Parts[0])), Infer(part.Parts[1])),
        };
        return _shapes[part] = Dimensions.Resolve(shape);
    }

    /// <summary>Makes a part's matrix square.</summary>
    public Shape RequireSquare(string name, MatrixSyntax part)
    {
        Shape shape = Infer(part);
        if (!Dimensions.Unify(shape.Rows, shape.Columns))
            throw Error(part.Start, $"«{name}»: expected a square matrix; {TextOf(part)} is {Dimensions.Resolve(shape)}");
        return Dimensions.Resolve(shape);
    }

    public string TextOf(MatrixSyntax part) => text[part.Start..part.End].Trim();

    public FormulaException Error(int position, string message) => new(text, position, message);

    private Shape OfName(MatrixSyntax part)
    {
        string name = part.Name;
        if (!IsDeclared(name) && IsConstant(name))
            return Shape.Scalar;
        if (IsDimension(name))
            return Shape.Scalar;
        if (!IsDeclared(name) && name == "I")
            return Shape.Square(Dimensions.Fresh());
        if (_symbols.TryGetValue(name, out Shape? known))
            return known;
        Shape shape = declarations.Shapes.TryGetValue(name, out Shape? declared) ? declared : ByConvention(name);
        MatrixStructure structure = declarations.Structures.GetValueOrDefault(name);
        if (structure != MatrixStructure.None && !Dimensions.Unify(shape.Rows, shape.Columns))
            throw Error(part.Position, $"{name}: {structure} asks for a square matrix, and its shape is {shape}");
        _order.Add(name);
        return _symbols[name] = Dimensions.Resolve(shape);
    }

    private Shape ByConvention(string name)
    {
        string letters = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('_');
        if (s_greek.Contains(letters) || (letters.Length == 1 && letters[0] is >= 'α' and <= 'ω'))
            return Shape.Scalar;
        return declarations.Structures.ContainsKey(name) || char.IsUpper(name[0])
            ? new(Dimensions.Fresh(), Dimensions.Fresh())
            : Shape.Column(Dimensions.Fresh());
    }

    private Shape OfOperator(MatrixSyntax part, Shape left, Shape right)
    {
        left = Dimensions.Resolve(left);
        right = Dimensions.Resolve(right);
        switch (part.Name)
        {
            case "+" or "-" or ".*" or "./":
                if (left.IsScalar || right.IsScalar)
                    return left.IsScalar ? right : left;
                if (!Dimensions.Unify(left.Rows, right.Rows) || !Dimensions.Unify(left.Columns, right.Columns))
                    throw Mismatch(part, left, right, "they must be the same");
                return left;
            case "*":
                if (left.IsScalar || right.IsScalar)
                    return left.IsScalar ? right : left;
                if (!Dimensions.Unify(left.Columns, right.Rows))
                    throw Mismatch(part, left, right, $"left's columns ({Dimensions.Resolve(left.Columns)}) must equal right's rows ({Dimensions.Resolve(right.Rows)})");
                return new(left.Rows, right.Columns);
            case "/" when right.IsScalar:
                return left;
            case "/":
                if (!Dimensions.Unify(right.Rows, right.Columns) || (!left.IsScalar && !Dimensions.Unify(left.Columns, right.Rows)))
                    throw Mismatch(part, left, right, "A/B is A*inv(B), so B must be square with as many rows as A has columns");
                return left.IsScalar ? right : left;
            case "\\":
                if (!Dimensions.Unify(left.Rows, left.Columns) || (!right.IsScalar && !Dimensions.Unify(left.Columns, right.Rows)))
                    throw Mismatch(part, left, right, "A\\B is inv(A)*B, so A must be square with as many columns as B has rows");
                return right.IsScalar ? left : right;
            case "⊗":
                return new(left.Rows * right.Rows, left.Columns * right.Columns);
            default:
                return OfPower(part, left, right);
        }
    }

    private Shape OfPower(MatrixSyntax part, Shape left, Shape right)
    {
        if (!right.IsScalar)
            throw Mismatch(part, left, right, "the exponent must be a scalar");
        if (left.IsScalar || part.Name == ".^")
            return left;
        if (!Dimensions.Unify(left.Rows, left.Columns))
            throw Error(part.Position, $"«^»: expected a square matrix to raise to a power; {TextOf(part.Parts[0])} is {Dimensions.Resolve(left)}; by entries it is .^");
        return left;
    }

    private FormulaException Mismatch(MatrixSyntax part, Shape left, Shape right, string expectation) => Error(
        part.Position,
        $"«{part.Name}»: shapes do not go together. Left {TextOf(part.Parts[0])} is {Show(left)}, right {TextOf(part.Parts[1])} is {Show(right)}; {Readable(expectation)}");

    // An undeclared dimension is written as a question mark.
    private string Show(Shape shape) => Readable(Dimensions.Resolve(shape).ToString());

    private static string Readable(string message) => System.Text.RegularExpressions.Regex.Replace(message, @"\?\d{6}", "?");
}
