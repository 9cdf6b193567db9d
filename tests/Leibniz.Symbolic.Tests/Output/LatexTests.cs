namespace Leibniz.Symbolic.Tests.Output;

public sealed class LatexTests
{
    [Theory]
    [InlineData("x/(y + 1)", @"\frac{x}{y + 1}")]
    [InlineData("2*x*y", "2 x y")]
    [InlineData("x*2^y", @"x \cdot 2^{y}")]
    [InlineData("x - (y - 1)", @"x - \left(y - 1\right)")]
    [InlineData("(x + y)^2", @"\left(x + y\right)^{2}")]
    [InlineData("sin(x)^2", @"\sin\left(x\right)^{2}")]
    [InlineData("sqrt(x) + cbrt(y)", @"\sqrt{x} + \sqrt[3]{y}")]
    [InlineData("exp(-x^2)", "e^{-x^{2}}")]
    [InlineData("log(x)*log2(y)", @"\ln\left(x\right) \log_{2}\left(y\right)")]
    [InlineData("abs(alpha + x1)", @"\left|\alpha + x_{1}\right|")]
    [InlineData("2.5e-7*x", @"2.5 \cdot 10^{-7} x")]
    [InlineData("x + rate*2", @"x + 2 \mathit{rate}")]
    [InlineData("x < 1 ? x : 2", @"\begin{cases} x & \text{if } x < 1 \\ 2 & \text{otherwise} \end{cases}")]
    [InlineData("erf(x) + gamma(y)", @"\operatorname{erf}\left(x\right) + \Gamma\left(y\right)")]
    [InlineData("besselj(0, x)", @"\operatorname{J}_{0}\left(x\right)")]
    [InlineData("x*(1/y)", @"x \frac{1}{y}")]
    [InlineData("3*(1/y)", @"3 \cdot \frac{1}{y}")]
    public void Print_OfAFormula_IsAsOnPaper(string formula, string expected) =>
        Assert.Equal(expected, Latex.Print(Formula.Parse(formula)));

    [Fact]
    public void Print_OfAnExponentiallyLongFormula_SaysWhatToDo()
    {
        Expr y = Expr.Variable("x");
        for (int i = 0; i < 40; i++)
            y = Expr.Unary<Sin>(y) * (y + 1.0);
        Assert.Contains("CommonSubexpressions", Assert.Throws<InvalidOperationException>(() => Latex.Print(y)).Message, StringComparison.Ordinal);
    }
}
