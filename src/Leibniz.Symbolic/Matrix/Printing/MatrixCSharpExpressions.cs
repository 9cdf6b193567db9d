using System.Globalization;

namespace Leibniz.Symbolic.Matrix;

/// <summary>The C# expression of each operation.</summary>
internal static class MatrixCSharpExpressions
{
    private const string Build = "Matrix<double>.Build.";

    public static string Write(MatrixExpr node, MatrixCSharpBody body)
    {
        string At(int operand) => Receiver(node.Operands[operand], body);
        return node.Operation switch
        {
            NumberValue number => Number(number.Value),
            DimensionValue dimension => body.Size(dimension.Dimension),
            IdentityMatrix identity => $"{Build}DenseIdentity({body.Size(identity.Size)})",
            ZeroMatrix => $"{Build}Dense({Sizes(node.Shape, body)})",
            OnesMatrix => $"{Build}Dense({Sizes(node.Shape, body)}, 1.0)",
            CommutationMatrix k => $"{body.Function("Commutation", Commutation)}({body.Size(k.Rows)}, {body.Size(k.Columns)})",
            DiagonalSelectorMatrix s => $"{body.Function("DiagonalSelector", DiagonalSelector)}({body.Size(s.Size)})",
            LowerHalfMatrix l => $"{Build}Dense({Sizes(l.LeafShape, body)}, (i, j) => i > j ? 1.0 : i == j ? 0.5 : 0.0)",
            MatrixSum => OfSum(node, body),
            ScalarTimes => OfTimes(node, body),
            MatrixProduct => OfProduct(node, body),
            TransposeOf => $"{At(0)}.Transpose()",
            TraceOf => $"{At(0)}.Trace()",
            HadamardProduct => node.Operands.Skip(1).Aggregate(At(0), (text, o) => Entries(text, o, body)),
            KroneckerProduct => $"{At(0)}.KroneckerProduct({body.Write(node.Operands[1])})",
            VecOf => $"{body.Function("Reshape", Reshape)}({body.Write(node.Operands[0])}, {body.Size(node.Shape.Rows)}, 1)",
            ReshapeOf => $"{body.Function("Reshape", Reshape)}({body.Write(node.Operands[0])}, {Sizes(node.Shape, body)})",
            DiagonalMatrixOf => $"{Build}DenseOfDiagonalVector({At(0)}.Column(0))",
            DiagonalOf => $"{At(0)}.Diagonal().ToColumnMatrix()",
            InverseOf => $"{At(0)}.Inverse()",
            PseudoInverseOf => $"{body.Function("PseudoInverse", PseudoInverse)}({body.Write(node.Operands[0])})",
            DeterminantOf => $"{At(0)}.Determinant()",
            LogDeterminantOf => $"{At(0)}.LU().U.Diagonal().Sum(d => Math.Log(Math.Abs(d)))",
            ElementPower power => OfPower(node, power.Exponent, body),
            ElementwiseFunction function when node.Shape.IsScalar => ScalarCSharp.Call(function.FunctionName, body.Write(node.Operands[0]), body),
            ElementwiseFunction function => $"{At(0)}.Map(v => {ScalarCSharp.Call(function.FunctionName, "v", body)}, Zeros.Include)",
            NormOf norm => OfNorm(norm.Kind, At(0)),
            Softmax => $"{body.Function("Softmax", SoftmaxFunction)}({body.Write(node.Operands[0])})",
            LogSumExpOf => $"{body.Function("LogSumExp", LogSumExp)}({body.Write(node.Operands[0])})",
            Cholesky => $"{At(0)}.Cholesky().Factor",
            Eigenvalue value => $"{body.Function("Eigenvalue", EigenvalueFunction)}({body.Write(node.Operands[0])}, {value.Place})",
            Eigenvector vector => $"{body.Function("Eigenvector", EigenvectorFunction)}({body.Write(node.Operands[0])}, {vector.Place})",
            SingularVector { IsLeft: true } => $"{At(0)}.Svd().U.Column(0).ToColumnMatrix()",
            SingularVector => $"{At(0)}.Svd().VT.Row(0).ToColumnMatrix()",
            PolarFactor => $"{body.Function("Polar", Polar)}({body.Write(node.Operands[0])})",
            _ => throw new NotSupportedException($"{node.Operation.Name} has no C# form."),
        };
    }

    private static string Number(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        text = text.Contains('.', StringComparison.Ordinal) || text.Contains('E', StringComparison.Ordinal) ? text : text + ".0";
        return value < 0 ? $"({text})" : text;
    }

    private static string Sizes(Shape shape, MatrixCSharpBody body) => $"{body.Size(shape.Rows)}, {body.Size(shape.Columns)}";

    // What a member is called on, or a factor.
    private static string Receiver(MatrixExpr node, MatrixCSharpBody body)
    {
        string text = body.Write(node);
        bool isOpen = !body.IsNamed(node) && node.Operation switch
        {
            MatrixSum or ScalarTimes => true,
            MatrixProduct => !node.Shape.IsScalar,
            ElementPower { Exponent: -1 } => node.Shape.IsScalar,
            _ => false,
        };
        return isOpen ? $"({text})" : text;
    }

    private static string OfSum(MatrixExpr node, MatrixCSharpBody body)
    {
        string text = "";
        foreach (MatrixExpr term in node.Operands.OrderBy(o => Canonical.Split(o).Coefficient < 0))
        {
            bool negative = Canonical.Split(term).Coefficient < 0;
            string written = negative ? Receiver(Canonical.Times(-1, term), body) : body.Write(term);
            text += text.Length == 0 ? (negative ? "-" : "") + written : (negative ? " - " : " + ") + written;
        }
        return text;
    }

    private static string OfTimes(MatrixExpr node, MatrixCSharpBody body)
    {
        if (Canonical.Split(node) is (-1, var opposite))
            return "-" + Receiver(opposite, body);
        var above = new List<string>();
        string below = "";
        foreach (MatrixExpr factor in node.Operands)
        {
            if (factor.Operation is ElementPower { Exponent: < 0 } power && factor.Shape.IsScalar)
                below += " / " + Receiver(Canonical.Power(factor.Operands[0], -power.Exponent), body);
            else
                above.Add(Receiver(factor, body));
        }
        return (above.Count == 0 ? "1.0" : string.Join(" * ", above)) + below;
    }

    // A row times a column is a matrix of one entry.
    private static string OfProduct(MatrixExpr node, MatrixCSharpBody body)
    {
        string[] factors = [.. node.Operands.Select(o => Receiver(o, body))];
        string product = node.Shape.Columns.IsOne
            ? factors.Reverse().Skip(2).Aggregate($"{factors[^2]} * {factors[^1]}", (text, f) => $"{f} * ({text})")
            : string.Join(" * ", factors);
        return node.Shape.IsScalar ? $"({product})[0, 0]" : product;
    }

    private static string Entries(string text, MatrixExpr factor, MatrixCSharpBody body) =>
        factor.Operation is ElementPower { Exponent: < 0 } power
            ? $"{text}.PointwiseDivide({body.Write(Canonical.Power(factor.Operands[0], -power.Exponent))})"
            : $"{text}.PointwiseMultiply({body.Write(factor)})";

    private static string OfPower(MatrixExpr node, double exponent, MatrixCSharpBody body)
    {
        MatrixExpr root = node.Operands[0];
        if (!node.Shape.IsScalar)
        {
            return exponent == 0.5
                ? $"{Receiver(root, body)}.PointwiseSqrt()"
                : $"{Receiver(root, body)}.PointwisePower({Number(exponent)})";
        }
        string text = body.Write(root);
        return exponent switch
        {
            -1 => $"1.0 / {Receiver(root, body)}",
            0.5 => $"Math.Sqrt({text})",
            _ => $"Math.Pow({text}, {Number(exponent)})",
        };
    }

    private static string OfNorm(NormKind kind, string argument) => kind switch
    {
        NormKind.Euclidean or NormKind.Frobenius => $"{argument}.FrobeniusNorm()",
        NormKind.Spectral => $"{argument}.L2Norm()",
        NormKind.Nuclear => $"{argument}.Svd(false).S.Sum()",
        NormKind.One => $"{argument}.Enumerate().Sum(v => Math.Abs(v))",
        _ => $"{argument}.Enumerate().Max(v => Math.Abs(v))",
    };

    private const string Commutation = """
            private static Matrix<double> Commutation(int m, int n) =>
                Matrix<double>.Build.Dense(m * n, m * n, (row, column) => row == column / m + column % m * n ? 1.0 : 0.0);

        """;

    private const string DiagonalSelector = """
            private static Matrix<double> DiagonalSelector(int n) =>
                Matrix<double>.Build.Dense(n * n, n, (row, column) => row == column * (n + 1) ? 1.0 : 0.0);

        """;

    private const string Reshape = """
            private static Matrix<double> Reshape(Matrix<double> a, int rows, int columns) =>
                Matrix<double>.Build.DenseOfColumnMajor(rows, columns, a.ToColumnMajorArray());

        """;

    private const string SoftmaxFunction = """
            private static Matrix<double> Softmax(Matrix<double> x)
            {
                double top = x.Enumerate().Max();
                Matrix<double> e = x.Map(v => Math.Exp(v - top), Zeros.Include);
                return e / e.Enumerate().Sum();
            }

        """;

    private const string LogSumExp = """
            private static double LogSumExp(Matrix<double> x)
            {
                double top = x.Enumerate().Max();
                return top + Math.Log(x.Enumerate().Sum(v => Math.Exp(v - top)));
            }

        """;

    private const string EigenvalueFunction = """
            private static double Eigenvalue(Matrix<double> a, int place)
            {
                double[] values = a.Evd(Symmetricity.Symmetric).EigenValues.Select(v => v.Real).OrderBy(v => v).ToArray();
                return values[place > 0 ? place - 1 : values.Length + place];
            }

        """;

    private const string EigenvectorFunction = """
            private static Matrix<double> Eigenvector(Matrix<double> a, int place)
            {
                var system = a.Evd(Symmetricity.Symmetric);
                int[] order = Enumerable.Range(0, a.RowCount).OrderBy(i => system.EigenValues[i].Real).ToArray();
                Vector<double> v = system.EigenVectors.Column(order[place > 0 ? place - 1 : order.Length + place]);
                return (v / Math.Sign(v[v.AbsoluteMaximumIndex()]) / v.L2Norm()).ToColumnMatrix();
            }

        """;

    private const string PseudoInverse = """
            private static Matrix<double> PseudoInverse(Matrix<double> a)
            {
                var svd = a.Svd();
                double least = 16 * Math.Max(a.RowCount, a.ColumnCount) * svd.S[0] * Math.Pow(2, -53);
                Matrix<double> inverse = Matrix<double>.Build.Dense(a.ColumnCount, a.RowCount, (i, j) => i == j && svd.S[i] > least ? 1 / svd.S[i] : 0.0);
                return svd.VT.Transpose() * inverse * svd.U.Transpose();
            }

        """;

    private const string Polar = """
            private static Matrix<double> Polar(Matrix<double> x)
            {
                var svd = x.Svd();
                int rank = Math.Min(x.RowCount, x.ColumnCount);
                return svd.U.SubMatrix(0, x.RowCount, 0, rank) * svd.VT.SubMatrix(0, rank, 0, x.ColumnCount);
            }

        """;
}
