namespace Leibniz.Symbolic.Tests;

public sealed class ExactNumberTests
{
    [Theory]
    [InlineData("1/3 + 1/6", "0.5")]
    [InlineData("2/6", "1/3")]
    [InlineData("1/3*x*3", "x")]
    [InlineData("9007199254740993 + 1", "9007199254740994")]
    [InlineData("1/3 - 4/3", "-1")]
    [InlineData("123456789012345678901234567890*2", "246913578024691357802469135780")]
    [InlineData("1/(1/7)", "7")]
    public void Arithmetic_OfExactNumbers_IsExact(string formula, string expected) =>
        Assert.Same(Formula.Parse(expected), Formula.Parse(formula));

    [Theory]
    [InlineData("1/3")]
    [InlineData("-2/7*x")]
    [InlineData("x^(1/3)")]
    [InlineData("x - 1/3")]
    [InlineData("x*(1/3*y)")]
    [InlineData("9007199254740993")]
    [InlineData("pi*x + e")]
    [InlineData("2*pi")]
    public void Print_OfExactNumbers_IsReadBackAsTheSameNode(string formula)
    {
        Expr f = Formula.Parse(formula);
        Assert.Same(f, Formula.Parse(f.ToString()));
    }

    [Fact]
    public void Fraction_AsADouble_IsTheNearest() =>
        Assert.Equal(1.0 / 3, Formula.Parse("1/3").Bind().Evaluate<double>([]));

    [Fact]
    public void WholeNumber_OfMoreThan53Bits_EvaluatesToTheNearestDouble() =>
        Assert.Equal(9007199254740996.0, Formula.Parse("9007199254740995").Bind().Evaluate<double>([]));

    [Fact]
    public void Pi_OfADoubleOrOfText_IsOneNode()
    {
        Assert.Same(Expr.Pi, Formula.Parse("π"));
        Assert.Same(Expr.Pi, Expr.Constant(Math.PI));
        Assert.Same(Expr.E, Formula.Parse("e"));
        Assert.Same(2.0 * Expr.Pi, Expr.Constant(Math.Tau));
        Assert.Equal("-pi", Expr.Constant(-Math.PI).ToString());
    }

    [Fact]
    public void Derivative_OfAPower_HasAnExactCoefficient() =>
        Assert.Equal("1/3*x^(-2/3)", Formula.Parse("x^(1/3)").Differentiate("x").ToString());
}
