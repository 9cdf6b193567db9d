namespace Leibniz.Symbolic.Matrix;

/// <summary>The functions of matrix formulas by name; every other function of one number applies by entries.</summary>
internal static class MatrixFunctionTable
{
    private static readonly Dictionary<string, MatrixFunction> s_functions = new(StringComparer.Ordinal);

    static MatrixFunctionTable()
    {
        Add(["tr", "trace"], Square(_ => Shape.Scalar), c => Canonical.Trace(c.First));
        Add(["det"], Square(_ => Shape.Scalar), c => Canonical.Determinant(c.First));
        Add(["logdet"], Square(_ => Shape.Scalar), c => Canonical.LogDeterminant(c.First));
        Add(["inv"], Square(s => s), c => Canonical.Inverse(c.First));
        Add(["pinv"], Any(s => s.Transposed), c => Canonical.PseudoInverse(c.First));
        Add(["transpose"], Any(s => s.Transposed), c => Canonical.Transpose(c.First));
        Add(["norm2", "norm"], Any(_ => Shape.Scalar), c => Canonical.Norm(c.First, NormKind.Spectral));
        Add(["normF", "normfro", "norm_fro"], Any(_ => Shape.Scalar), c => Canonical.Norm(c.First, NormKind.Frobenius));
        Add(["norm1"], Any(_ => Shape.Scalar), c => Canonical.Norm(c.First, NormKind.One));
        Add(["norminf", "normInf"], Any(_ => Shape.Scalar), c => Canonical.Norm(c.First, NormKind.Infinity));
        Add(["nuclear", "normnuc", "normN"], Any(_ => Shape.Scalar), c => Canonical.Norm(c.First, NormKind.Nuclear));
        Add(["vec"], Any(s => Shape.Column(s.Count)), c => Canonical.Vec(c.First));
        Add(["diag"], InferDiagonal, c => c.Shape.IsMatrix ? Canonical.DiagonalMatrix(c.First) : Canonical.Diagonal(c.First));
        Add(["rowsums"], Any(s => Shape.Column(s.Rows)), c => RowSums(c.First));
        Add(["colsums"], Any(s => new(Dimension.One, s.Columns)), c => ColumnSums(c.First));
        Add(["mean"], Any(_ => Shape.Scalar), c => Canonical.Times(Canonical.Power(Canonical.Size(c.First.Shape.Count), -1), SumOf(c.First)));
        Add(["logsumexp", "lse"], Any(_ => Shape.Scalar), c => Canonical.LogSumExp(c.First));
        Add(["softmax"], InferVector, c => Canonical.SoftmaxOf(c.First));
        Add(["chol"], Square(s => s), c => Canonical.CholeskyOf(c.First));
        Add(["lambdamax"], Square(_ => Shape.Scalar), c => Canonical.EigenvalueOf(c.First, -1));
        Add(["lambdamin"], Square(_ => Shape.Scalar), c => Canonical.EigenvalueOf(c.First, 1));
        Add(["leftsv"], Any(s => Shape.Column(s.Rows)), c => NodeTable.Intern(new SingularVector(true), [c.First]));
        Add(["rightsv"], Any(s => Shape.Column(s.Columns)), c => NodeTable.Intern(new SingularVector(false), [c.First]));
        Add(["polar"], Any(s => s), c => NodeTable.Intern(PolarFactor.Operation, [c.First]));
        s_functions["sum"] = new(1, 2, InferSum, BuildSum);
        s_functions["eig"] = new(2, 2, (c, i) => Eigen(c, i, _ => Shape.Scalar), c => Canonical.EigenvalueOf(c.First, Whole(c.Syntax.Parts[1])));
        s_functions["eigvec"] = new(2, 2, (c, i) => Eigen(c, i, s => Shape.Column(s.Rows)), c => Canonical.EigenvectorOf(c.First, Whole(c.Syntax.Parts[1])));
        s_functions["kron"] = new(2, 2, InferKronecker, c => Canonical.Kronecker(c.First, c.Arguments[1]!));
        s_functions["dot"] = new(2, 2, InferDot, c => Canonical.Inner(c.First, c.Arguments[1]!));
        s_functions["quad"] = new(2, 2, InferQuadratic, c => Canonical.Chain(Canonical.Transpose(c.Arguments[1]!), c.First, c.Arguments[1]!));
        s_functions["reshape"] = new(3, 3, InferReshape, c => Canonical.Reshape(c.First, c.Shape));
        s_functions["ones"] = new(1, 2, InferFilled, c => Canonical.Ones(c.Shape));
        s_functions["zeros"] = new(1, 2, InferFilled, c => Canonical.Zero(c.Shape));
        s_functions["eye"] = new(1, 1, (c, i) => Shape.Square(DimensionAt(c, 0, i)), c => Canonical.Identity(c.Shape.Rows));
        s_functions["size"] = new(1, 1, (c, i) => { DimensionAt(c, 0, i); return Shape.Scalar; }, c => Canonical.Size(DimensionOf(c, 0)));
        s_functions["commutation"] = new(2, 2, (c, i) => Shape.Square(DimensionAt(c, 0, i) * DimensionAt(c, 1, i)), c => Canonical.Commutation(DimensionOf(c, 0), DimensionOf(c, 1)));
        s_functions["lowerhalf"] = new(1, 1, (c, i) => Shape.Square(DimensionAt(c, 0, i)), c => Canonical.LowerHalf(c.Shape.Rows));
        s_functions["diagselector"] = new(1, 1, (c, i) => new(DimensionAt(c, 0, i) * DimensionAt(c, 0, i), DimensionAt(c, 0, i)), c => Canonical.DiagonalSelector(c.Shape.Columns));
    }

    /// <summary>The names of the functions that do not apply by entries.</summary>
    public static IEnumerable<string> Names => s_functions.Keys.Order(StringComparer.Ordinal);

    public static MatrixFunction? Find(string name) => s_functions.GetValueOrDefault(name);

    /// <summary>Whether an argument is a dimension or a place rather than a formula.</summary>
    public static bool IsPlain(string function, int argument) =>
        function is "ones" or "zeros" or "eye" or "size" or "commutation" or "lowerhalf" or "diagselector"
        || (argument > 0 && (function is "sum" or "eig" or "eigvec" or "reshape"));

    /// <summary>The shape of a call.</summary>
    public static Shape Infer(MatrixSyntax call, ShapeInference inference)
    {
        if (Find(call.Name) is not { } function)
        {
            if (!ElementwiseFunction.Exists(call.Name))
            {
                if (Formula.Functions.Contains(call.Name))
                    throw inference.Error(call.Position, $"Matrix formula: {call.Name} is no function of one number, so it does not apply by entries here");
                string? nearest = Nearest(call.Name);
                throw inference.Error(call.Position, $"Matrix formula: the function «{call.Name}» is unknown" + (nearest is null ? "" : $"; did you mean «{nearest}»?"));
            }
            CheckCount(call, 1, 1, inference);
            return inference.Infer(call.Parts[0]);
        }
        CheckCount(call, function.Least, function.Most, inference);
        return function.Infer(call, inference);
    }

    private static void CheckCount(MatrixSyntax call, int least, int most, ShapeInference inference)
    {
        if (call.Parts.Count >= least && call.Parts.Count <= most)
            return;
        string expected = least != most ? $"{least} or {most} arguments" : least == 1 ? "1 argument" : $"{least} arguments";
        throw inference.Error(call.Position, $"Matrix formula: {call.Name} takes {expected}, came {call.Parts.Count}");
    }

    private static string? Nearest(string name) => Names.Concat(Formula.Functions)
        .Select(n => (Name: n, Distance: Distance(n.ToLowerInvariant(), name.ToLowerInvariant())))
        .Where(n => n.Distance <= Math.Max(1, name.Length / 3)).OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).FirstOrDefault().Name;

    // Levenshtein's distance.
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            (int diagonal, row[0]) = (row[0], i);
            for (int j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[b.Length];
    }

    private static void Add(string[] names, Func<MatrixSyntax, ShapeInference, Shape> infer, Func<MatrixCall, MatrixExpr> build)
    {
        foreach (string name in names)
            s_functions[name] = new(1, 1, infer, build);
    }

    private static Func<MatrixSyntax, ShapeInference, Shape> Any(Func<Shape, Shape> result) => (c, i) => result(i.Infer(c.Parts[0]));

    private static Func<MatrixSyntax, ShapeInference, Shape> Square(Func<Shape, Shape> result) =>
        (c, i) => result(i.RequireSquare(c.Name, c.Parts[0]));

    private static Shape InferDiagonal(MatrixSyntax call, ShapeInference inference)
    {
        Shape shape = inference.Infer(call.Parts[0]);
        return shape.IsVector ? Shape.Square(shape.Count) : Shape.Column(inference.RequireSquare("diag", call.Parts[0]).Rows);
    }

    private static Shape InferVector(MatrixSyntax call, ShapeInference inference)
    {
        Shape shape = inference.Infer(call.Parts[0]);
        return shape.IsVector || shape.IsScalar
            ? shape
            : throw inference.Error(call.Parts[0].Start, $"«{call.Name}»: expected a column or a row; {inference.TextOf(call.Parts[0])} is a matrix");
    }

    private static Shape InferSum(MatrixSyntax call, ShapeInference inference)
    {
        Shape shape = inference.Infer(call.Parts[0]);
        if (call.Parts.Count == 1)
            return Shape.Scalar;
        return call.Parts[1].Name switch
        {
            "1" => new(Dimension.One, shape.Columns),
            "2" => Shape.Column(shape.Rows),
            _ => throw inference.Error(call.Parts[1].Start, "«sum»: expected 1 (over the rows of each column) or 2 (over the columns of each row)"),
        };
    }

    private static MatrixExpr BuildSum(MatrixCall call) =>
        call.Syntax.Parts.Count == 1 ? SumOf(call.First) : call.Syntax.Parts[1].Name == "1" ? ColumnSums(call.First) : RowSums(call.First);

    private static MatrixExpr RowSums(MatrixExpr a) => Canonical.Product(a, Canonical.Ones(Shape.Column(a.Shape.Columns)));

    private static MatrixExpr ColumnSums(MatrixExpr a) => Canonical.Product(Canonical.Ones(new(Dimension.One, a.Shape.Rows)), a);

    private static MatrixExpr SumOf(MatrixExpr a) => Canonical.Product(ColumnSums(a), Canonical.Ones(Shape.Column(a.Shape.Columns)));

    private static Shape Eigen(MatrixSyntax call, ShapeInference inference, Func<Shape, Shape> result)
    {
        Whole(call.Parts[1], inference);
        return result(inference.RequireSquare(call.Name, call.Parts[0]));
    }

    private static int Whole(MatrixSyntax part, ShapeInference? inference = null)
    {
        MatrixSyntax number = part.Kind == MatrixSyntaxKind.Negative ? part.Parts[0] : part;
        bool whole = number.Kind == MatrixSyntaxKind.Number && number.Number is >= 1 and <= 10_000 && number.Number % 1 == 0;
        if (!whole && inference is not null)
            throw inference.Error(part.Start, "expected the number of the eigenvalue: 1, 2, … from the smallest, -1, -2, … from the largest");
        return part.Kind == MatrixSyntaxKind.Negative ? -(int)number.Number : (int)number.Number;
    }

    private static Shape InferKronecker(MatrixSyntax call, ShapeInference inference)
    {
        Shape a = inference.Infer(call.Parts[0]), b = inference.Infer(call.Parts[1]);
        return new(a.Rows * b.Rows, a.Columns * b.Columns);
    }

    private static Shape InferDot(MatrixSyntax call, ShapeInference inference)
    {
        Shape a = inference.Infer(call.Parts[0]), b = inference.Infer(call.Parts[1]);
        return inference.Dimensions.Unify(a.Rows, b.Rows) && inference.Dimensions.Unify(a.Columns, b.Columns)
            ? Shape.Scalar
            : throw inference.Error(call.Position, $"«dot»: shapes do not go together. Left is {a}, right is {b}; they must be the same");
    }

    private static Shape InferQuadratic(MatrixSyntax call, ShapeInference inference)
    {
        Shape a = inference.RequireSquare("quad", call.Parts[0]), x = inference.Infer(call.Parts[1]);
        return inference.Dimensions.Unify(a.Rows, x.Rows) && inference.Dimensions.Unify(x.Columns, Dimension.One)
            ? Shape.Scalar
            : throw inference.Error(call.Position, $"«quad»: shapes do not go together. The matrix is {a}, the vector is {x}; quad(A, x) is x'*A*x");
    }

    private static Shape InferReshape(MatrixSyntax call, ShapeInference inference)
    {
        Shape from = inference.Infer(call.Parts[0]);
        var to = new Shape(DimensionAt(call, 1, inference), DimensionAt(call, 2, inference));
        return inference.Dimensions.Unify(from.Count, to.Count)
            ? to
            : throw inference.Error(call.Position, $"«reshape»: {from} has {from.Count} entries, {to} has {to.Count}");
    }

    private static Shape InferFilled(MatrixSyntax call, ShapeInference inference) =>
        new(DimensionAt(call, 0, inference), call.Parts.Count == 2 ? DimensionAt(call, 1, inference) : Dimension.One);

    private static Dimension DimensionOf(MatrixCall call, int index) =>
        MatrixDeclarations.ParseDimension(call.Syntax.Name, Written(call.Syntax.Parts[index]));

    private static string Written(MatrixSyntax part) =>
        part.Kind == MatrixSyntaxKind.Binary ? Written(part.Parts[0]) + part.Name + Written(part.Parts[1]) : part.Name;

    private static Dimension DimensionAt(MatrixSyntax call, int index, ShapeInference inference)
    {
        try
        {
            return MatrixDeclarations.ParseDimension(call.Name, Written(call.Parts[index]));
        }
        catch (FormatException error)
        {
            throw inference.Error(call.Parts[index].Start, error.Message.TrimEnd('.'));
        }
    }
}
