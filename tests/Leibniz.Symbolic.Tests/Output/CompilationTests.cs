namespace Leibniz.Symbolic.Tests.Output;

public sealed class CompilationTests
{
    private const int Seed = 20260202;

    [Fact]
    public void CompileSpan_OfEveryRule_IsItsValue()
    {
        foreach (Expr formula in EveryRule.Formulas())
        {
            SpanFunction compiled = formula.CompileSpan("x", "y", "z");
            var interpreted = new CompiledSequence(formula, ["x", "y", "z"], 0, allowsCode: false);
            foreach (double[] at in EveryRule.Points)
            {
                double expected = formula.Bind("x", "y", "z").Evaluate<double>(at);
                Near(expected, compiled(at), 4e-16, formula);
                Assert.Equal(expected, interpreted.Value(at));
            }
        }
    }

    [Fact]
    public void CompileHessian_OfRandomFormulas_IsThatOfTheInterpreterAndOfDualNumbers()
    {
        double[] at = [0.8, -0.35];
        foreach (Expr formula in RandomFormulas.Take(Seed, 150, 6))
        {
            double[] gradient = new double[2], hessian = new double[4], gradient2 = new double[2], hessian2 = new double[4];
            double value = formula.CompileHessian("x", "y")(at, gradient, hessian);
            double value2 = new CompiledSequence(formula, ["x", "y"], 2, allowsCode: false).Hessian(at, gradient2, hessian2);
            Near(value2, value, 1e-13, formula);
            for (int j = 0; j < 2; j++)
            {
                Near(gradient2[j], gradient[j], 1e-10, formula);
                for (int k = 0; k < 2; k++)
                {
                    Dual<Dual<double>>[] seeds = [.. at.Select((a, n) => new Dual<Dual<double>>(new(a, n == j ? 1 : 0), new(n == k ? 1 : 0, 0)))];
                    Dual<Dual<double>> expected = formula.Bind("x", "y").Evaluate<Dual<Dual<double>>>(seeds);
                    Near(expected.Primal.Tangent, gradient[j], 1e-10, formula);
                    Near(expected.Tangent.Tangent, hessian[(2 * j) + k], 1e-9, formula);
                    Near(hessian2[(2 * j) + k], hessian[(2 * j) + k], 1e-9, formula);
                }
            }
        }
    }

    [Theory]
    [InlineData("sqrt(x^2)", 0, 0)]
    [InlineData("sqrt(x)*sqrt(x)", 0, 0)]
    [InlineData("min(1, 1/x)", 0, 0)]
    [InlineData("x^0", 0, 0)]
    [InlineData("x >= 0 ? x : sqrt(-x)", 1, 1)]
    [InlineData("x^y", 0, 1)]
    [InlineData("log(x)", 0, double.PositiveInfinity)]
    [InlineData("sqrt(x)", 0, double.PositiveInfinity)]
    [InlineData("max(x, 0)", 0, 0.5)]
    [InlineData("relu(sqrt(x^2))", 0, 0)]
    [InlineData("sin(x)", double.NaN, double.NaN)]
    public void CompileGradient_AtAHardPoint_KeepsTheConvention(string formula, double x, double expected)
    {
        double[] gradient = new double[2];
        Formula.Parse(formula).CompileGradient("x", "y")([x, 1], gradient);
        Assert.Equal(expected, gradient[0]);
    }

    [Fact]
    public void CompileGradient_WithAHiddenNaN_IsThatOfTheInterpreter()
    {
        // A comparison of a derivative: the NaN of the plain product would choose the wrong branch and be lost.
        Expr derivative = Formula.Parse("sqrt(x^2)").Differentiate("x");
        Expr formula = Expr.Select(Relation.LessOrEqual, derivative, 0.0, 3.0 * Expr.Variable("x"), 5.0 * Expr.Variable("x"));
        double[] gradient = new double[1];
        Assert.Equal(0, formula.CompileGradient("x")([0], gradient));
        Assert.Equal(3, gradient[0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(21)]
    public void CompileRows_OfAnyNumberOfRows_IsEachRowsGradient(int rows)
    {
        Expr formula = Formula.Parse("exp(-x^2)*sin(y) + (x < y ? sqrt(x*x + 1) : besselj(0, y))");
        double[] columns = new double[2 * rows], results = new double[3 * rows], gradient = new double[2];
        for (int i = 0; i < columns.Length; i++)
            columns[i] = Math.Sin(i + 0.5);
        formula.CompileRows(true, "x", "y")(columns, results);
        SpanGradient one = formula.CompileGradient("x", "y");
        for (int i = 0; i < rows; i++)
        {
            // Vector exponentials and sines differ from scalar ones in the last bits.
            Near(one([columns[i], columns[rows + i]], gradient), results[i], 1e-14, formula);
            Near(gradient[0], results[rows + i], 1e-14, formula);
            Near(gradient[1], results[(2 * rows) + i], 1e-14, formula);
        }
    }

    [Fact]
    public void Compile_ToFunctions_TakesArgumentsInOrder()
    {
        Expr formula = Formula.Parse("a - 2*b + 3*c - 4*d");
        Assert.Equal(1 - 4 + 9 - 16, formula.Compile("a", "b", "c", "d")(1, 2, 3, 4));
        Assert.Equal(0.5, Formula.Parse("a - b").Compile("b", "a")(1.5, 2));
        Assert.Equal(Math.Tanh(0.25), Formula.Parse("tanh(a)").Compile("a")(0.25));
        Assert.Equal(6, Formula.Parse("a*b*c").Compile("a", "b", "c")(1, 2, 3));
    }

    [Fact]
    public void Compile_OfAHundredThousandOperations_NeedsNoStack()
    {
        Expr y = Expr.Variable("x");
        for (int i = 0; i < 100_000; i++)
            y = Expr.Unary<Sin>(y) + 1.0;
        double expected = y.Bind("x").Evaluate<double>([0.5]);
        Assert.Equal(expected, new CompiledSequence(y, ["x"], 0, allowsCode: false).Value([0.5]));
    }

    [Fact]
    public void CompileSpan_OfADeepFormula_KeepsItsStackShallow()
    {
        Expr y = Expr.Variable("x");
        for (int i = 0; i < 5_000; i++)
            y = Expr.Unary<Sin>(y) + 1.0;
        Assert.Equal(y.Bind("x").Evaluate<double>([0.5]), y.CompileSpan("x")([0.5]));
    }

    [Fact]
    public void CompileGradient_OfAWrongLength_SaysBoth()
    {
        SpanGradient compiled = Formula.Parse("x*y").CompileGradient("x", "y");
        ArgumentException error = Assert.Throws<ArgumentException>(() => compiled([1, 2], new double[1]));
        Assert.Contains("gradient 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("are 2, 1", error.Message, StringComparison.Ordinal);
    }

    private static void Near(double expected, double actual, double tolerance, Expr formula) =>
        Assert.True(
            expected.Equals(actual) || Math.Abs(actual - expected) <= tolerance * Math.Max(1, Math.Abs(expected)),
            $"seed {Seed}, {formula}: expected {expected:R}, actual {actual:R}");
}
