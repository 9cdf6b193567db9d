namespace Leibniz.Symbolic.Tests;

public sealed class UnknownFunctionTests
{
    [Theory]
    [InlineData("f(x)", "f'(x)")]
    [InlineData("f(x^2)", "f'(x^2)*2*x")]
    [InlineData("x*f(x)", "f(x) + x*f'(x)")]
    [InlineData("f''(x)", "f'''(x)")]
    [InlineData("f'''(x)", "f'[4](x)")]
    [InlineData("f(g(x))", "f'(g(x))*g'(x)")]
    [InlineData("h(x, x)", "h'[1, 0](x, x) + h'[0, 1](x, x)")]
    [InlineData("h(2, x)", "h'[0, 1](2, x)")]
    public void Derivative_OfAnUnknownFunction_IsFormal(string formula, string expected)
    {
        Expr derivative = Formula.Parse(formula, ["f", "g", "h"]).Differentiate("x");
        // Compared with known functions in the places of the unknown.
        Expr a = Known(derivative), e = Known(Formula.Parse(expected, ["f", "g", "h"]));
        Assert.Equal(e.Bind("x").Evaluate<double>([0.7]), a.Bind("x").Evaluate<double>([0.7]), 1e-14);
    }

    [Theory]
    [InlineData("f(x) + f'(x) + f''(x)")]
    [InlineData("h'[2, 1](x, y)*f'[7](x)")]
    public void Print_OfUnknownFunctions_IsReadBackAsTheSameNode(string formula)
    {
        Expr f = Formula.Parse(formula, ["f", "h"]);
        Assert.Same(f, Formula.Parse(f.ToString(), ["f", "h"]));
        Assert.Equal(formula, f.ToString());
    }

    [Fact]
    public void Evaluation_OfAnUnknownFunction_SaysHowToGiveItAMeaning() =>
        Assert.Contains("Define", Assert.Throws<InvalidOperationException>(
            () => Formula.Parse("f(x)", ["f"]).Bind("x").Evaluate<double>([1])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("sin'(2*x)", "cos(2*x)")]
    [InlineData("sin''(x)", "-sin(x)")]
    [InlineData("log'(x)", "1/x")]
    public void Prime_AfterAKnownFunction_IsItsDerivative(string formula, string expected) => Assert.Equal(
        Formula.Parse(expected).Bind("x").Evaluate<double>([0.7]), Formula.Parse(formula).Bind("x").Evaluate<double>([0.7]), 1e-15);

    private static Expr Known(Expr f) => f
        .Define("f", ["t"], Formula.Parse("sin(t)*t"))
        .Define("g", ["t"], Formula.Parse("exp(t)"))
        .Define("h", ["a", "b"], Formula.Parse("a^2*sin(b)"));
}
