using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Tests.Matrix;

public sealed class MatrixIdentityTests
{
    private const int Seed = 20260105;

    public static IEnumerable<TheoryDataRow<string, int>> Identities() =>
        MatrixIdentity.All().Select((row, i) => new TheoryDataRow<string, int>($"{row.Source}: {row.Function} by {row.Variable}", i));

    [Fact]
    public void Identities_AreAtLeastAHundredAndFifty() => Assert.True(MatrixIdentity.All().Count() >= 150, $"{MatrixIdentity.All().Count()}");

    [Theory]
    [MemberData(nameof(Identities))]
    public void Derivative_OfABooksFunction_HasTheBooksValue(string name, int row)
    {
        MatrixDerivative derivative = Derive(row, out MatrixExpr expected);
        Assert.Equal(expected.Shape, derivative.Value.Shape);
        for (int point = 0; point < 3; point++)
        {
            Dictionary<string, Matrix<double>> values = RandomValues.For(derivative.Function, Seed + point, out Dictionary<string, int> sizes);
            Matrix<double> actual = MatrixEvaluation.Evaluate(derivative.Value, values, sizes);
            Matrix<double> wanted = MatrixEvaluation.Evaluate(expected, values, sizes);
            double scale = Math.Max(1, wanted.Enumerate().Max(Math.Abs));
            double error = (actual - wanted).Enumerate().Max(Math.Abs) / scale;
            // Inverses of matrices of condition below 1e4.
            Assert.True(error <= 1e-10, $"{name}, seed {Seed + point}: error {error:E2}; expected {expected}, actual {derivative.Value}");
        }
    }

    [Theory]
    [MemberData(nameof(Identities))]
    public void Derivative_OfABooksFunction_IsThatOfCentralDifferences(string name, int row)
    {
        MatrixCheckResult check = MatrixDerivativeCheck.Run(Derive(row, out _));
        Assert.True(check.Passed, $"{name}: {check.LargestError:E2} in {check.Directions} directions, seed {check.Seed}");
        Assert.True(check.Points >= 1);
    }

    [Theory]
    [MemberData(nameof(Identities))]
    public void Derivative_AsText_IsReadBackTheSame(string name, int row)
    {
        MatrixExpr value = Derive(row, out _).Value;
        MatrixIdentity identity = MatrixIdentity.All().ElementAt(row);
        MatrixDeclarations declared = MatrixIdentity.DeclareAs(MatrixFormula.Parse(identity.Function, identity.Declare()));
        MatrixExpr again = MatrixFormula.Parse(value.ToString(), declared).Simplify();
        Assert.True(value.ToString() == again.ToString() && value.Shape == again.Shape, $"{name}: {value} was read as {again}");
    }

    [Theory]
    [MemberData(nameof(Identities))]
    public void Derivative_InLatex_IsWellFormed(string name, int row)
    {
        string latex = MatrixLatex.Print(Derive(row, out _).Value);
        Assert.False(System.Text.RegularExpressions.Regex.IsMatch(latex, @"\^\{[^{}]*\}\^"), $"{name}: a double superscript in {latex}");
        int depth = 0;
        foreach (char c in latex)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            Assert.True(depth >= 0, $"{name}: {latex}");
        }
        Assert.True(depth == 0, $"{name}: {latex}");
        Assert.Equal(latex.Split(@"\left").Length, latex.Split(@"\right").Length);
    }

    // asin's derivative keeps the factors (1 + x)(1 − x), which do not cancel near ±1; the Cholesky factor has one rule
    // for all functions of it, which does not see that a function does not depend on the factorisation.
    private static readonly string[] s_longerForAReason =
        ["E asin", "E Cholesky: the squared norm is the trace", "E Cholesky: half the log determinant"];

    [Fact]
    public void Derivatives_AreNoLongerThanTheBooks()
    {
        string[] longer =
        [
            .. MatrixIdentity.All().Select((row, i) => (row, Value: Derive(i, out MatrixExpr expected).Value, Expected: expected))
                .Where(r => r.Value.Size > r.Expected.Size && !s_longerForAReason.Contains(r.row.Source))
                .Select(r => $"{r.row.Source}: {r.Value} ({r.Value.Size}) for {r.Expected} ({r.Expected.Size})"),
        ];
        Assert.True(longer.Length == 0, $"{longer.Length} longer:\n{string.Join('\n', longer)}");
    }

    private static MatrixDerivative Derive(int row, out MatrixExpr expected) => MatrixIdentity.All().ElementAt(row).Derive(out expected);
}
