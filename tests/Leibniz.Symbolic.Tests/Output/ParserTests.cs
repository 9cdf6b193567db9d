namespace Leibniz.Symbolic.Tests.Output;

public sealed class ParserTests
{
    private const int Seed = 20260207;

    [Theory]
    [InlineData(@"\frac{x}{y}", "x/y")]
    [InlineData(@"\frac12 x", "1/2*x")]
    [InlineData(@"2xy", "2*x*y")]
    [InlineData(@"x^2y", "x^2*y")]
    [InlineData(@"\sin x", "sin(x)")]
    [InlineData(@"\sin 2x + 1", "sin(2*x) + 1")]
    [InlineData(@"\sin x \cos y", "sin(x)*cos(y)")]
    [InlineData(@"\sin^2 x + \cos^{2}\left(x\right)", "sin(x)^2 + cos(x)^2")]
    [InlineData(@"\sin^{-1} x", "asin(x)")]
    [InlineData(@"\sqrt{x + 1} + \sqrt[3]{x} + \sqrt[5]{y}", "sqrt(x + 1) + cbrt(x) + rootn(5, y)")]
    [InlineData(@"e^{-x^{2}} \ln y", "exp(-x^2)*log(y)")]
    [InlineData(@"\log_2 x + \log_{10}(y) + \lg y", "log2(x) + log10(y) + log10(y)")]
    [InlineData(@"\left| x - \alpha_{1} \right| + |y|", "abs(x - alpha1) + abs(y)")]
    [InlineData(@"\left\lfloor x \right\rfloor + \lceil y \rceil", "floor(x) + ceiling(y)")]
    [InlineData(@"\operatorname{erf}(x) + \operatorname{arsinh}\, x", "erf(x) + asinh(x)")]
    [InlineData(@"\operatorname{J}_{0}\left(x\right)", "besselj(0, x)")]
    [InlineData(@"\max\left(x, y\right) \cdot \pi", "max(x, y)*pi")]
    [InlineData(@"\Gamma(x) + \Gamma y", null)]
    [InlineData(@"\mathrm{rate} \times v_{max}", "rate*v_max")]
    [InlineData(@"2.5 \cdot 10^{-7} x", "2.5e-7*x")]
    [InlineData(@"\begin{cases} x & \text{if } x < 1 \\ 2 & \text{otherwise} \end{cases}", "x < 1 ? x : 2")]
    [InlineData(@"\begin{cases} x & x \ge y \\ 3 & \text{if } x = 0 \\ 2 & \text{otherwise} \end{cases}", "x >= y ? x : x == 0 ? 3 : 2")]
    [InlineData(@"\left(x + y\right)^{2} x \bmod 3", "(x + y)^2*x % 3")]
    public void ParseLatex_OfPapersNotation_IsTheFormula(string latex, string? formula)
    {
        Expr read = Formula.ParseLatex(latex);
        if (formula is not null)
            Assert.Equal(Formula.Parse(formula).ToString(), read.ToString());
        Assert.NotEmpty(read.ToString());
    }

    [Theory]
    [InlineData("Math.Sin(x) * Math.Pow(y, 2)", "sin(x)*y^2")]
    [InlineData("(double)3 / 4 + 1.5e-3d", "3/4 + 0.0015")]
    [InlineData("System.Math.Max(x, -y) % 2.0", "max(x, -y) % 2")]
    [InlineData("x < y ? Math.PI : double.PositiveInfinity", "x < y ? pi : inf")]
    [InlineData("Special.BesselJ(0, x) + double.RootN(y, 5)", "besselj(0, x) + rootn(5, y)")]
    [InlineData("Fused.LogSumExp<double>([x, y, 1.0])", "logsumexp(x, y, 1)")]
    [InlineData("Primitive.Apply<global::Leibniz.Rules.SechSquared, double>(@in)", "sech2(in)")]
    [InlineData("Math.Log(x, 2.0)", "log(x)/log(2)")]
    [InlineData("-x - -y", "-x + y")]
    [InlineData("1_000.5 * x", "1000.5*x")]
    public void ParseCSharp_OfAnExpression_IsTheFormula(string code, string formula) =>
        Assert.Equal(Formula.Parse(formula).ToString(), Formula.ParseCSharp(code).ToString());

    [Theory]
    [InlineData("", 0, "empty")]
    [InlineData(@"\frac{x}", 8, "group")]
    [InlineData(@"\left(x + 1", 11, "position 1")]
    [InlineData(@"\snn x", 0, @"did you mean «\sin»")]
    [InlineData(@"x +", 3, "end of the text")]
    [InlineData(@"x^2^3", 3, "second")]
    [InlineData(@"2 3", 2, "operator")]
    [InlineData(@"x^23", 3, "operator")]
    [InlineData(@"\operatorname{sinhh} x", 0, "did you mean «sinh»")]
    [InlineData(@"\max(x)", 0, "2 arguments")]
    [InlineData(@"\begin{matrix} x \end{matrix}", 0, "cases")]
    [InlineData(@"\operatorname{J}_{x}(y)", 0, "whole number")]
    public void ParseLatex_OfBadText_SaysWhereAndWhat(string latex, int position, string part)
    {
        FormulaException error = Assert.Throws<FormulaException>(() => Formula.ParseLatex(latex));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Equal(position, error.Position);
    }

    [Theory]
    [InlineData("1/2*x", 1, "whole numbers")]
    [InlineData("x^2", 1, "Math.Pow")]
    [InlineData("Math.Sinn(x)", 0, "unknown")]
    [InlineData("Math.sin(x)", 0, "did you mean «Math.Sin»")]
    [InlineData("Math.Pow(x)", 0, "2 arguments")]
    [InlineData("2.0f*x", 3, "suffix")]
    [InlineData("x <", 3, "end of the text")]
    [InlineData("Math.Sin(x", 10, "position 9")]
    [InlineData("double.Tiny", 0, "variable or a call")]
    [InlineData("Special.BesselJ(x, x)", 0, "whole number")]
    public void ParseCSharp_OfBadText_SaysWhereAndWhat(string code, int position, string part)
    {
        FormulaException error = Assert.Throws<FormulaException>(() => Formula.ParseCSharp(code));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Equal(position, error.Position);
    }

    [Fact]
    public void Parse_OfDeepNesting_IsAnErrorNotACrash()
    {
        Assert.Throws<FormulaException>(() => Formula.ParseLatex(new string('(', 100_000) + "x"));
        Assert.Throws<FormulaException>(() => Formula.ParseLatex(string.Concat(Enumerable.Repeat(@"\sqrt", 100_000)) + "x"));
        Assert.Throws<FormulaException>(() => Formula.ParseLatex(string.Concat(Enumerable.Repeat(@"\sin ", 100_000)) + "x"));
        Assert.Throws<FormulaException>(() => Formula.ParseCSharp(new string('(', 100_000) + "x"));
        Assert.Throws<FormulaException>(() => Formula.ParseCSharp(string.Concat(Enumerable.Repeat("(double)-", 100_000)) + "("));
    }

    [Fact]
    public void RoundTrip_OfEveryRuleAndRandomFormulas_KeepsTheValue()
    {
        int compared = 0;
        foreach (Expr formula in EveryRule.Formulas().Concat(RandomFormulas.Take(Seed, 600, 6)))
        {
            // A convention's own arguments are not written on paper.
            bool isHidden = formula.ToString().Contains("trisumsq", StringComparison.Ordinal) || formula.ToString().Contains("dot(", StringComparison.Ordinal) || formula.ToString().Contains("polynomial", StringComparison.Ordinal);
            Expr code = Formula.ParseCSharp(CSharp.Expression(formula, keepStrongZero: true));
            Expr? paper = isHidden ? null : Formula.ParseLatex(Latex.Print(formula));
            foreach (double[] at in EveryRule.Points.Take(3))
            {
                double expected = Value(formula, at);
                Same(expected, Value(code, at), 0, $"{formula} as C#: {CSharp.Expression(formula)}");
                if (paper is not null)
                    Same(expected, Value(paper, at), 1e-11, $"{formula} as LaTeX: {Latex.Print(formula)}");
                compared++;
            }
        }
        Assert.True(compared > 2000, $"only {compared} compared");
    }

    [Fact]
    public void Parsers_OnRandomAndMutatedText_ThrowOnlyFormulaExceptions() => ParserFuzz.Run(Seed, TimeSpan.FromSeconds(2));

    [Fact(Explicit = true)]
    public void Parsers_FuzzedForAMinute_ThrowOnlyFormulaExceptions() => ParserFuzz.Run(Environment.TickCount, TimeSpan.FromMinutes(1));

    private static double Value(Expr f, double[] at) => f.Bind("x", "y", "z").Evaluate<double>(at);

    private static void Same(double expected, double actual, double tolerance, string place) =>
        Assert.True(
            expected.Equals(actual) || Math.Abs(actual - expected) <= tolerance * Math.Max(1, Math.Abs(expected)),
            $"seed {Seed}, {place}: expected {expected:R}, actual {actual:R}");
}
