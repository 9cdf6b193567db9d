namespace Leibniz.Symbolic.Tests;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("x^2", "2*x")]
    [InlineData("sin(x)", "cos(x)")]
    [InlineData("x*x", "x + x")]
    [InlineData("exp(2*x)", "2*exp(2*x)")]
    [InlineData("log(x)", "1/x")]
    [InlineData("3*x^4 - x", "12*x^3 - 1")]
    [InlineData("abs(x)", "sign(x)")]
    [InlineData("y", "0")]
    [InlineData("1/x", "-1/x/x")]
    public void Differentiate_OfText_IsTheTextbooksDerivative(string formula, string expected)
    {
        Expr derivative = Formula.Parse(formula).Differentiate("x");
        Assert.True(Same(derivative, Formula.Parse(expected)), $"expected {expected}, came {derivative}");
    }

    [Fact]
    public void Differentiate_Square_PrintsSimplified() => Assert.Equal("2*x", Formula.Parse("x^2").Differentiate("x").ToString());

    [Theory]
    [InlineData("2^3^2", 512)]
    [InlineData("-2^2", -4)]
    [InlineData("2^-1", 0.5)]
    [InlineData("[1 + 2] * 3", 9)]
    [InlineData("2**3", 8)]
    [InlineData("7 % 4 - 1e-1 * 10", 2)]
    [InlineData("Math.Sqrt(16)", 4)]
    [InlineData("1 < 2 ? 3 : 4", 3)]
    [InlineData("cos(pi) + ln(e)", 0)]
    [InlineData("max(1, 2) − min(3, 4)", -1)]
    [InlineData("besselj(0, 0)", 1)]
    public void Parse_OfArithmetic_EvaluatesAsWritten(string formula, double expected) =>
        Assert.Equal(expected, Formula.Parse(formula).Bind().Evaluate<double>([]), 1e-15);

    [Theory]
    [InlineData("", 0, "empty")]
    [InlineData("x +", 3, "end of the text")]
    [InlineData("(x + 1", 6, "position 1")]
    [InlineData("sinn(x)", 0, "sin")]
    [InlineData("sin(x, y)", 0, "1 argument")]
    [InlineData("x y", 2, "operator")]
    [InlineData("3 $ 4", 2, "$")]
    [InlineData("besselj(0.5, x)", 0, "whole number")]
    public void Parse_OfBadText_SaysWhereAndWhat(string formula, int position, string part)
    {
        FormulaException error = Assert.Throws<FormulaException>(() => Formula.Parse(formula));
        Assert.Equal(position, error.Position);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_OfDeepNesting_IsAnErrorNotACrash() =>
        Assert.Throws<FormulaException>(() => Formula.Parse(new string('(', 100_000) + "x"));

    [Fact]
    public void Expr_OfAHundredThousandOperations_NeedsNoStack()
    {
        Expr x = Expr.Variable("x"), y = x;
        for (int i = 0; i < 100_000; i++)
            y = Expr.Unary<Sin>(y);
        Expr derivative = y.Differentiate("x");
        Assert.True(double.IsFinite(derivative.Bind("x").Evaluate<double>([0.5])));
        Assert.NotEmpty(y.ToString());
    }

    [Theory]
    [InlineData("sqrt(x^2)", 0, 0)]
    [InlineData("sqrt(x)*sqrt(x)", 0, 0)]
    [InlineData("min(1, 1/x)", 0, 0)]
    [InlineData("x^0", 0, 0)]
    [InlineData("x^1", 0, 1)]
    [InlineData("x^2", 0, 0)]
    [InlineData("x >= 0 ? x : sqrt(-x)", 1, 1)]
    [InlineData("sinc(x)", 0, 0)]
    [InlineData("hypot(x, 0)", 0, 0)]
    [InlineData("x^y", 0, 1)]
    [InlineData("log(x)", 0, double.PositiveInfinity)]
    [InlineData("sqrt(x)", 0, double.PositiveInfinity)]
    [InlineData("cbrt(x)", 0, double.PositiveInfinity)]
    [InlineData("abs(x)", 0, 0)]
    [InlineData("max(x, x)", 3, 1)]
    [InlineData("max(x, 0)", 0, 0.5)]
    [InlineData("min(x, y)", 1, 0.5)]
    [InlineData("relu(x)", 0, 0)]
    [InlineData("clamp(x, 0, 2)", 0, 0)]
    [InlineData("clamp(x, 0, 2)", 2, 0)]
    [InlineData("clamp(x, 0, 2)", 1, 1)]
    [InlineData("x % 3", -7, 1)]
    [InlineData("5 % x", 2, -2)]
    [InlineData("-5 % x", 2, 2)]
    [InlineData("floor(x)", 2, 0)]
    [InlineData("sign(x)", 0, 0)]
    [InlineData("asin(x)", 1, double.PositiveInfinity)]
    [InlineData("acos(x)", -1, double.NegativeInfinity)]
    [InlineData("acosh(x)", 1, double.PositiveInfinity)]
    [InlineData("atanh(x)", -1, double.PositiveInfinity)]
    [InlineData("xlogy(x, 1)", 2, 0)]
    [InlineData("exp(-(x^2))", 0, 0)]
    [InlineData("x*x", double.MaxValue, double.PositiveInfinity)]
    [InlineData("sin(x)", double.NaN, double.NaN)]
    public void Derivative_AtAHardPoint_IsThatOfTheOtherModes(string formula, double x, double expected)
    {
        Expr f = Formula.Parse(formula);
        Assert.Equal(expected, f.Differentiate("x").Bind("x", "y").Evaluate<double>([x, 1]));
        Assert.Equal(expected, f.Bind("x", "y").Evaluate<Dual<double>>([new(x, 1), 1.0]).Tangent);
    }

    [Theory]
    [InlineData("log(x)", double.PositiveInfinity)]
    [InlineData("log2(x)", double.PositiveInfinity)]
    [InlineData("log10(x)", double.PositiveInfinity)]
    [InlineData("sqrt(x)", double.PositiveInfinity)]
    [InlineData("cbrt(x)", double.PositiveInfinity)]
    [InlineData("abs(x)", 0)]
    [InlineData("relu(x)", 0)]
    public void Derivative_AtNegativeZero_IsThatOfTheOtherModes(string formula, double expected) =>
        Derivative_AtAHardPoint_IsThatOfTheOtherModes(formula, -0.0, expected);

    [Theory]
    [InlineData("x*(y % 3)")]
    [InlineData("x*(y % 3*x)")]
    [InlineData("x/(y*x)")]
    [InlineData("x - (y - x)")]
    [InlineData("(x + y)^2")]
    [InlineData("x - 3*y")]
    public void Print_OfAParsedFormula_IsReadBackTheSame(string formula)
    {
        Expr first = Formula.Parse(formula), second = Formula.Parse(first.ToString());
        Assert.Equal(first.ToString(), second.ToString());
        double[] at = [1.75, 7.5];
        Assert.Equal(first.Bind("x", "y").Evaluate<double>(at), second.Bind("x", "y").Evaluate<double>(at));
    }

    [Fact]
    public void Bind_WithoutAVariable_ListsThem() =>
        Assert.Contains("y", Assert.Throws<ArgumentException>(() => Formula.Parse("x + y").Bind("x")).Message, StringComparison.Ordinal);

    [Fact]
    public void Branch_OnAVariable_IsAClearError() =>
        Assert.Contains("Select", Assert.Throws<InvalidOperationException>(() => Expr.Variable("x") > 1.0).Message, StringComparison.Ordinal);

    [Fact]
    public void Random_Expressions_AgreeWithDualNumbersAndRoundTrip()
    {
        const int seed = 20260101;
        var random = new Random(seed);
        int compared = 0;
        for (int i = 0; i < 600; i++)
        {
            Expr f = RandomExpr(random, 6);
            double[] at = [random.NextDouble() + 0.5, (random.NextDouble() * 2) - 1];
            Dual<double> dual = f.Bind("x", "y").Evaluate<Dual<double>>([new(at[0], 1), at[1]]);
            if (!double.IsFinite(dual.Primal) || !double.IsFinite(dual.Tangent) || Math.Abs(dual.Tangent) > 1e8)
                continue;
            compared++;
            Expr derivative = f.Differentiate("x");
            double symbolic = derivative.Bind("x", "y").Evaluate<double>(at);
            double scale = Math.Max(1, Math.Abs(dual.Tangent));
            Assert.True(Math.Abs(symbolic - dual.Tangent) <= 1e-10 * scale, $"seed {seed}, {f}: expected {dual.Tangent:R}, actual {symbolic:R}");
            double reread = Formula.Parse(f.ToString()).Bind("x", "y").Evaluate<double>(at);
            Assert.True(Math.Abs(reread - dual.Primal) <= 1e-10 * Math.Max(1, Math.Abs(dual.Primal)), $"seed {seed}, {f}: expected {dual.Primal:R}, actual {reread:R}");
        }
        Assert.True(compared > 400, $"only {compared} compared");
    }

    private static Expr RandomExpr(Random random, int depth)
    {
        if (depth == 0 || random.Next(8) == 0)
            return random.Next(3) switch { 0 => Expr.Variable("x"), 1 => Expr.Variable("y"), _ => random.Next(-3, 5) };
        Expr a = RandomExpr(random, depth - 1);
        return random.Next(15) switch
        {
            0 => a + RandomExpr(random, depth - 1),
            1 => a - RandomExpr(random, depth - 1),
            2 => a * RandomExpr(random, depth - 1),
            3 => a / (2.0 + (RandomExpr(random, depth - 1) * RandomExpr(random, depth - 1))),
            4 => Expr.Unary<Sin>(a),
            5 => Expr.Unary<Tanh>(a),
            6 => Expr.Unary<Exp>(Expr.Unary<Sin>(a)),
            7 => Expr.Unary<Sqrt>(1.0 + (a * a)),
            8 => Expr.Binary<Pow>(a, random.Next(0, 4)),
            9 => Expr.Unary<Atan>(a),
            10 => Expr.Unary<Sigmoid>(a),
            11 => -a,
            13 => RandomExpr(random, depth - 1) * Expr.Binary<Remainder>(a, 2.5),
            12 => Expr.Indexed<PowInteger>(random.Next(0, 4), a),
            _ => Expr.Binary<Hypot>(a, RandomExpr(random, depth - 1)),
        };
    }

    private static bool Same(Expr a, Expr b)
    {
        for (double x = -2.3; x < 3; x += 0.7)
        {
            double p = a.Bind("x", "y").Evaluate<double>([x, 0.5]), q = b.Bind("x", "y").Evaluate<double>([x, 0.5]);
            if (!p.Equals(q) && !(Math.Abs(p - q) <= 1e-13 * Math.Abs(q)))
                return false;
        }
        return true;
    }
}
