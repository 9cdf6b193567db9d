namespace Leibniz.Symbolic.Tests;

public sealed class AlgebraicFormTests
{
    [Theory]
    [InlineData("(x + 1)^2", "x^2 + 2*x + 1")]
    [InlineData("(x + y)*(x - y)", "x^2 - y^2")]
    [InlineData("(x + 1)^3", "x^3 + 3*x^2 + 3*x + 1")]
    [InlineData("2*(x + y)", "2*x + 2*y")]
    [InlineData("x*(sin(x) + 1)", "x*sin(x) + x")]
    public void Expand_OfProducts_MultipliesOut(string formula, string form) =>
        Assert.Equal(form, Formula.Parse(formula).Expand().ToString());

    [Theory]
    [InlineData("x^2 - 1")]
    [InlineData("x^3 - 6*x^2 + 11*x - 6")]
    [InlineData("x^2*y + 2*x*y + y")]
    [InlineData("6*x^2 + 5*x + 1")]
    [InlineData("(x^4 - 1)/(x^2 + 3*x + 2)")]
    [InlineData("x^4 + 4")]
    [InlineData("x^12 - 1")]
    [InlineData("x^5 + x + 1")]
    [InlineData("6*x^4 + 5*x^3 + 15*x^2 + 5*x + 4")]
    [InlineData("x^10 + x^5 + 1")]
    [InlineData("x^3*y - x*y^3 + x^2 - y^2")]
    public void Factor_Expanded_IsTheFormulaAgain(string formula)
    {
        Expr expression = Formula.Parse(formula);
        Expr factored = expression.Factor();
        Assert.True(Expr.Binary<Subtract>(expression, factored).IsZero());
        Assert.Equal(expression.Cancel().ToString(), factored.Cancel().ToString());
    }

    [Theory]
    [InlineData("x^2 - 1", "(x - 1)", "(x + 1)")]
    [InlineData("x^3 - 6*x^2 + 11*x - 6", "(x - 1)", "(x - 2)", "(x - 3)")]
    [InlineData("6*x^2 + 5*x + 1", "(2*x + 1)", "(3*x + 1)")]
    [InlineData("x^2*y + 2*x*y + y", "y*", "(x + 1)^2")]
    public void Factor_OfPolynomialsWithRationalRoots_HasTheirFactors(string formula, params string[] factors)
    {
        string text = Formula.Parse(formula).Factor().ToString();
        Assert.All(factors, f => Assert.Contains(f, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x^4 + 4", "(x^2 + 2*x + 2)", "(x^2 - 2*x + 2)")]
    [InlineData("x^4 + x^2 + 1", "(x^2 + x + 1)", "(x^2 - x + 1)")]
    [InlineData("x^4 - 5*x^2 + 6", "(x^2 - 2)", "(x^2 - 3)")]
    [InlineData("x^5 + x + 1", "(x^2 + x + 1)", "(x^3 - x^2 + 1)")]
    [InlineData("x^6 - 1", "(x - 1)", "(x + 1)", "(x^2 + x + 1)", "(x^2 - x + 1)")]
    [InlineData("x^2 - y^2", "(x - y)", "(x + y)")]
    [InlineData("4*x^2 - 9*y^2", "(2*x - 3*y)", "(2*x + 3*y)")]
    [InlineData("x^3 - y^3", "(x - y)", "(x^2 + x*y + y^2)")]
    [InlineData("x^3 + 8*y^3", "(x + 2*y)")]
    [InlineData("x^2*y^2 - 1", "(x*y - 1)", "(x*y + 1)")]
    [InlineData("x^2 + 2*x*y + y^2 - z^2", "(x + y - z)", "(x + y + z)")]
    [InlineData("x^3 - 6*x^2*y + 11*x*y^2 - 6*y^3", "(x - y)", "(x - 2*y)", "(x - 3*y)")]
    public void Factor_OfPolynomialsOverTheIntegers_HasTheirIrreducibleFactors(string formula, params string[] factors)
    {
        Expr expression = Formula.Parse(formula), factored = expression.Factor();
        Assert.All(factors, f => Assert.Contains(f, factored.ToString(), StringComparison.Ordinal));
        Assert.Equal(expression.Cancel().ToString(), factored.Cancel().ToString());
    }

    [Theory]
    [InlineData("x^2 + 1")]
    [InlineData("x^4 + 1")]
    [InlineData("x^4 - 10*x^2 + 1")]
    [InlineData("x^2 + y^2")]
    [InlineData("x^5 - x - 1")]
    public void Factor_OfAnIrreduciblePolynomial_LeavesIt(string formula) =>
        Assert.Equal(formula, Formula.Parse(formula).Factor().ToString());

    [Fact]
    public void Apart_OfAnIrreducibleQuadratic_HasItsParts()
    {
        Expr parts = Formula.Parse("1/(x^4 + x^2 + 1)").Apart("x");
        Assert.Contains("x^2 + x + 1", parts.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("x^4", parts.ToString(), StringComparison.Ordinal);
        Assert.Equal("1/(x^4 + x^2 + 1)", parts.Cancel().ToString());
    }

    [Fact]
    public void Collect_OfTwoVariables_GathersThePowersOfOne() =>
        Assert.Equal("x^2 + y^2 + x*(2*y + 3)", Formula.Parse("(x + y)^2 + 3*x").Collect("x").ToString());

    [Fact]
    public void Horner_OfAPolynomial_NestsIt()
    {
        Expr polynomial = Formula.Parse("x^3 + 2*x^2 + 3*x + 4");
        Expr nested = polynomial.Horner("x");
        Assert.Equal("x*(x*(x + 2) + 3) + 4", nested.ToString());
        Assert.Throws<ArgumentException>(() => Formula.Parse("sin(x)").Horner("x"));
        Assert.Throws<ArgumentException>(() => Formula.Parse("1/x").Horner("x"));
    }

    [Theory]
    [InlineData("1/(x^2 - 1)")]
    [InlineData("x^3/(x^2 + 3*x + 2)")]
    [InlineData("(3*x + 5)/((x - 1)^2*(x + 2))")]
    [InlineData("1/(x^3 + x)")]
    [InlineData("(x^5 + 1)/(x^4 - 1)")]
    [InlineData("y/(x*(x + 1))")]
    [InlineData("1/(2*x + 1)/(3*x - 2)")]
    public void Apart_PutTogether_IsTheFormulaAgain(string formula)
    {
        Expr expression = Formula.Parse(formula);
        Expr parts = expression.Apart("x");
        Assert.True(Expr.Binary<Subtract>(expression, parts).IsZero(), parts.ToString());
        Assert.Equal(expression.Cancel().ToString(), parts.Cancel().ToString());
    }

    [Fact]
    public void Apart_OfTwoPoles_IsASumOfTwo()
    {
        Assert.Equal("1/x - 1/(x + 1)", Formula.Parse("1/(x*(x + 1))").Apart("x").ToString());
        Assert.Throws<ArgumentException>(() => Formula.Parse("1/(x + y)").Apart("x"));
    }

    [Theory]
    [InlineData("1/x + 1/y", "(x + y)/(x*y)")]
    [InlineData("x/(x - 1) - 1/(x - 1)", "1")]
    [InlineData("1/(x*y) + 1/(y*z)", "(x + z)/(x*y*z)")]
    public void Together_OfFractions_IsOne(string formula, string form) =>
        Assert.Equal(form, Formula.Parse(formula).Together().ToString());

    [Fact]
    public void Replace_OfAPart_ReplacesItWhereverItStands() =>
        Assert.Equal("u^2 + u + 1", Formula.Parse("sin(x)^2 + sin(x) + 1").Replace(Formula.Parse("sin(x)"), Expr.Variable("u")).ToString());

    [Fact]
    public void Forms_OfWhatWouldBecomeTooLarge_ComeBackAsTheyWere()
    {
        Expr large = Formula.Parse("(a + b + c + d + x + y + z + 1)^40");
        Assert.Equal(large.ToString(), large.Expand().ToString());
        Assert.Equal(large.ToString(), large.Simplify().ToString());
    }

    [Theory]
    [InlineData("(x + 1)^2 - x^2 - 2*x - 1", true)]
    [InlineData("sin(x)^2 + cos(x)^2 - 1", true)]
    [InlineData("sin(x)^2 + cos(x)^2 - 1.0000000001", false)]
    [InlineData("sqrt(x^2) - x", false)]
    [InlineData("log(-x^2)", null)]
    [InlineData("lgamma(x + y) - lgamma(y + x)", true)]
    [InlineData("exp(x + y) - exp(x)*exp(y)", true)]
    public void IsZero_ByValuesTo50Digits_TellsZeroFromSmall(string formula, bool? expected) =>
        Assert.Equal(expected, Formula.Parse(formula).IsZero());
}
