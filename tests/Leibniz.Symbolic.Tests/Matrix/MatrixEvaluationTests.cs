using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Tests.Matrix;

/// <summary>Values against MathNet's own calls and definitions by entries.</summary>
public sealed class MatrixEvaluationTests
{
    private static readonly Matrix<double> s_a = Matrix<double>.Build.DenseOfArray(new[,] { { 2.0, -1, 0.5 }, { 0.25, 3, 1 }, { -0.75, 0.5, 1.5 } });
    private static readonly Matrix<double> s_b = Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 2 }, { -3, 0.5 }, { 0.25, -1 } });
    private static readonly Matrix<double> s_x = Matrix<double>.Build.DenseOfArray(new[,] { { 0.5 }, { -1.25 }, { 2.0 } });
    private static readonly Matrix<double> s_p = (s_a * s_a.Transpose()) + Matrix<double>.Build.DenseIdentity(3);

    [Fact]
    public void Evaluate_OfLinearAlgebra_IsThatOfMathNet()
    {
        Same("A*B", s_a * s_b);
        Same("A'", s_a.Transpose());
        Same("inv(A)", s_a.Inverse());
        Same("pinv(B)", s_b.PseudoInverse());
        Same("tr(A)", s_a.Trace());
        Same("det(A)", s_a.Determinant());
        Same("logdet(A)", Math.Log(Math.Abs(s_a.Determinant())));
        Same("A.*A - B*B'", s_a.PointwiseMultiply(s_a) - (s_b * s_b.Transpose()));
        Same("kron(A, B)", s_a.KroneckerProduct(s_b));
        Same("A^3", s_a * s_a * s_a);
        Same("A\\x", s_a.Solve(s_x));
        Same("chol(P)", s_p.Cholesky().Factor);
        Same("lambdamax(P)", s_p.Evd(Symmetricity.Symmetric).EigenValues.Max(v => v.Real));
        Same("eig(P, 1)", s_p.Evd(Symmetricity.Symmetric).EigenValues.Min(v => v.Real));
        Same("P*eigvec(P, 2) - eig(P, 2)*eigvec(P, 2) + x", s_x);
        Same("norm2(B)", s_b.L2Norm());
        Same("nuclear(B)", s_b.Svd().S.Sum());
        Same("normF(B)", s_b.FrobeniusNorm());
        Same("norm2(x)", s_x.FrobeniusNorm());
    }

    [Fact]
    public void Evaluate_ByEntries_IsTheDefinition()
    {
        Same("norm1(B)", s_b.Enumerate().Sum(Math.Abs));
        Same("norminf(B)", 3);
        Same("vec(B)", Column(1, -3, 0.25, 2, 0.5, -1));
        Same("reshape(vec(B), 3, 2)", s_b);
        Same("diag(x)", Matrix<double>.Build.DenseOfDiagonalVector(s_x.Column(0)));
        Same("diag(A)", Column(2, 3, 1.5));
        Same("sum(B)", s_b.Enumerate().Sum());
        Same("rowsums(B)", Column(3, -2.5, -0.75));
        Same("colsums(B)", Column(-1.75, 1.5).Transpose());
        Same("mean(x)", 1.25 / 3);
        Same("exp(B)", s_b.Map(Math.Exp));
        Same("x.^3", s_x.Map(v => v * v * v));
        Same("1./x", s_x.Map(v => 1 / v));
        Same("x + 2", s_x.Map(v => v + 2));
        Same("relu(x)", Column(0.5, 0, 2));
        Same("logsumexp(x)", Math.Log(Math.Exp(0.5) + Math.Exp(-1.25) + Math.Exp(2)));
        Same("softmax(x)", s_x.Map(Math.Exp) / (Math.Exp(0.5) + Math.Exp(-1.25) + Math.Exp(2)));
        Same("ones(2, 3) + zeros(2, 3)", Matrix<double>.Build.Dense(2, 3, 1));
        Same("commutation(3, 2)*vec(B)", Column(1, 2, -3, 0.5, 0.25, -1));
        Same("quad(A, x)", (s_x.Transpose() * s_a * s_x)[0, 0]);
    }

    [Fact]
    public void Evaluate_OfLargeExponents_DoesNotOverflow()
    {
        var values = new Dictionary<string, Matrix<double>> { ["x"] = Column(1000, 999) };
        Assert.Equal(1000 + Math.Log(1 + Math.Exp(-1)), MatrixEvaluation.Evaluate(MatrixFormula.Parse("log(sum(exp(x)))"), values)[0, 0], 1e-12);
        Assert.Equal(1, MatrixEvaluation.Evaluate(MatrixFormula.Parse("exp(x)/sum(exp(x))"), values).Enumerate().Sum(), 1e-15);
    }

    [Fact]
    public void Derivative_OfEveryFunctionOfOneNumber_IsThatOfItsScalarRule()
    {
        int compared = 0;
        foreach (string name in Formula.Functions)
        {
            // norm2, maximum and their like are no functions of single entries.
            if (MatrixFormula.Functions.Contains(name) || !Formula.TryParse($"{name}(t)", out Expr? scalar) || scalar.Variables is not ["t"] || Formula.TryParse($"{name}(t, t, t, t)", out _))
                continue;
            MatrixExpr derivative = MatrixDerivatives.Of(MatrixFormula.Parse($"sum({name}(x))"), "x").NonSmooth is [var kink]
                ? kink.Subgradient!
                : MatrixDerivatives.Of(MatrixFormula.Parse($"sum({name}(x))"), "x").Value;
            Matrix<double> x = Column(0.3, -0.4, 0.85, 1.7, 2.2);
            Matrix<double> actual = MatrixEvaluation.Evaluate(derivative, new Dictionary<string, Matrix<double>> { ["x"] = x }, new Dictionary<string, int> { ["n"] = 5 });
            Expr expected = scalar.Differentiate("t");
            for (int i = 0; i < x.RowCount; i++)
            {
                double wanted = expected.Bind("t").Evaluate<double>([x[i, 0]]);
                if (!double.IsFinite(wanted) || !double.IsFinite(scalar.Bind("t").Evaluate<double>([x[i, 0]])))
                    continue;
                Assert.True(Math.Abs(actual[i, 0] - wanted) <= 1e-11 * Math.Max(1, Math.Abs(wanted)), $"{name} at {x[i, 0]}: expected {wanted}, actual {actual[i, 0]} from {derivative}");
                compared++;
            }
        }
        Assert.True(compared > 150, $"only {compared} compared");
    }

    private static Matrix<double> Column(params double[] entries) => Matrix<double>.Build.DenseOfColumnMajor(entries.Length, 1, entries);

    private static void Same(string text, double expected) => Same(text, Column(expected));

    private static void Same(string text, Matrix<double> expected)
    {
        MatrixDeclarations declared = new MatrixDeclarations().WithShape("A", "3,3").WithShape("B", "3,2").WithShape("x", "3").WithShape("P", "3,3").WithStructure("P", "pd");
        var values = new Dictionary<string, Matrix<double>> { ["A"] = s_a, ["B"] = s_b, ["x"] = s_x, ["P"] = s_p };
        Matrix<double> actual = MatrixEvaluation.Evaluate(MatrixFormula.Parse(text, declared), values);
        Assert.Equal((expected.RowCount, expected.ColumnCount), (actual.RowCount, actual.ColumnCount));
        // A few roundings of 3×3 matrices of condition below 100.
        Assert.True((actual - expected).Enumerate().Max(Math.Abs) < 1e-12, $"{text}: expected {expected}, actual {actual}");
    }
}
