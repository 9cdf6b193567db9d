namespace Leibniz.Symbolic.Tests;

public sealed class BinderTests
{
    [Theory]
    [InlineData("sum(k = 1..10, k^2)", 385)]
    [InlineData("sum(k = 3..2, k)", 0)]
    [InlineData("product(k = 1..5, k)", 120)]
    [InlineData("product(k = 1..0, k)", 1)]
    [InlineData("sum(i = 1..3, sum(j = i..3, i*j))", 25)]
    [InlineData("sum(k = 0..20, 1/gamma(k + 1))", 2.718281828459045)]
    [InlineData("integral(t = 0..1, t^2)", 0.33333333333333333)]
    [InlineData("integral(t = -inf..inf, exp(-t^2))", 1.7724538509055160273)]
    [InlineData("integral(t = 0..inf, exp(-t))", 1)]
    [InlineData("integral(t = 0..1, sqrt(t))", 0.66666666666666667)]
    [InlineData("integral(t = 1..0, 1)", -1)]
    [InlineData("integral(t = 0..pi, integral(s = 0..t, cos(s)))", 2)]
    public void Value_OfABinder_IsThatOfTheBook(string formula, double expected) =>
        Assert.Equal(expected, Formula.Parse(formula).Bind().Evaluate<double>([]), 1e-12 * Math.Max(1, Math.Abs(expected)));

    [Fact]
    public void Sum_ToABoundThatIsNotWhole_IsNaN() =>
        Assert.True(double.IsNaN(Formula.Parse("sum(k = 1..n, k)").Bind("n").Evaluate<double>([2.5])));

    [Theory]
    [InlineData("sum(k = 1..4, x^k)", "1 + 2*x + 3*x^2 + 4*x^3")]
    [InlineData("sum(k = 0..3, sin(k*x)*y)", "y*(cos(x) + 2*cos(2*x) + 3*cos(3*x))")]
    [InlineData("product(k = 1..3, x + k)", "3*x^2 + 12*x + 11")]
    [InlineData("integral(t = 0..x, exp(-t^2))", "exp(-x^2)")]
    [InlineData("integral(t = x..x^2, sin(t)/t)", "(2*sin(x^2) - sin(x))/x")]
    [InlineData("integral(t = 0..1, exp(x*t))", "(x*exp(x) - exp(x) + 1)/x^2")]
    [InlineData("integral(t = 0..x, cos(x*t))", "2*cos(x^2) - sin(x^2)/x^2")]
    [InlineData("integral(t = 0..pi, cos(t - x*sin(t)))/pi", "(besselj(0, x) - besselj(2, x))/2")]
    public void Derivative_OfABinder_IsThatOfTheBook(string formula, string expected)
    {
        Expr derivative = Formula.Parse(formula).Differentiate("x"), book = Formula.Parse(expected);
        foreach (double x in (double[])[0.3, 0.9, 1.7, 2.4])
        {
            double e = book.Bind("x", "y").Evaluate<double>([x, 0.5]), a = derivative.Bind("x", "y").Evaluate<double>([x, 0.5]);
            Assert.True(Math.Abs(e - a) <= 1e-12 * Math.Max(1, Math.Abs(e)), $"{formula} at {x}: expected {e:R}, actual {a:R}, {derivative}");
        }
    }

    [Fact]
    public void Derivative_OfAProductWithAZeroFactor_IsExact() =>
        Assert.Equal(2, Formula.Parse("product(k = 1..3, x - k)").Differentiate("x").Bind("x").Evaluate<double>([1]));

    [Theory]
    [InlineData("sum(k = 1..n, x^k)")]
    [InlineData("product(k = 1..n, x + k)")]
    [InlineData("integral(t = 0..x, sin(t*y))")]
    public void Derivative_OfABinder_IsThatOfDualNumbers(string formula)
    {
        Expr f = Formula.Parse(formula);
        double symbolic = f.Differentiate("x").Bind("x", "y", "n").Evaluate<double>([0.7, 1.3, 4]);
        double dual = f.Bind("x", "y", "n").Evaluate<Dual<double>>([new(0.7, 1), 1.3, 4.0]).Tangent;
        Assert.Equal(dual, symbolic, 1e-12 * Math.Abs(dual));
    }

    [Theory]
    [InlineData("sum(k = 1..n, x^k)")]
    [InlineData("product(j = a..b + 1, j*x)")]
    [InlineData("integral(t = 0..x^2, exp(-t)*y)")]
    [InlineData("2*sum(k = 1..3, k) + sum(x, y)")]
    [InlineData("sum(i = 1..3, sum(j = i..3, i*j*x))")]
    public void Print_OfABinder_IsReadBackAsTheSameNode(string formula)
    {
        Expr f = Formula.Parse(formula);
        Assert.Same(f, Formula.Parse(f.ToString()));
    }

    [Fact]
    public void Substitution_OfTheIndexName_CapturesNothing()
    {
        Expr f = Formula.Parse("sum(k = 1..3, x*k)").Substitute("x", Expr.Variable("k"));
        Assert.Equal(["k"], f.Variables);
        Assert.Equal(12, f.Bind("k").Evaluate<double>([2]));
        Assert.Equal("sum(k_ = 1..3, k*k_)", f.ToString());
    }

    [Fact]
    public void Symbols_InCSharp_MakeTheSameFormulas()
    {
        Expr k = Symbolic.Sym("k"), x = Symbolic.Sym("x"), n = Symbolic.Sym("n");
        Assert.Same(Formula.Parse("sum(k = 1..n, x*k)"), Symbolic.Sum(k, 1.0, n, x * k));
        Assert.Same(Formula.Parse("product(k = 1..n, x*k)"), Symbolic.Product(k, 1.0, n, x * k));
        Assert.Same(Formula.Parse("integral(k = 0..x, k*x)"), Symbolic.Integral(k, 0.0, x, k * x));
        Assert.Throws<ArgumentException>(() => Symbolic.Sum(x + 1.0, 1.0, n, x));
    }

    [Theory]
    [InlineData("sum(k = 1.n, k)", "..")]
    [InlineData("sum(pi = 1..2, 3)", "variable")]
    [InlineData("sum(k = 1..2)", "«,»")]
    public void Parse_OfABadBinder_SaysWhatWasExpected(string formula, string part) =>
        Assert.Contains(part, Assert.Throws<FormulaException>(() => Formula.Parse(formula)).Message, StringComparison.Ordinal);
}
