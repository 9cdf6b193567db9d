namespace Leibniz.Symbolic.Tests;

public sealed class PatternRuleTests
{
    [Theory]
    [InlineData("gamma(a_ + 1)", "a_*gamma(a_)", "gamma(x + 1)/x/gamma(x)")]
    public void Simplify_WithARuleThatIsDearer_StaysAsItWas(string pattern, string replacement, string formula)
    {
        Expr expression = Formula.Parse(formula);
        var options = new SimplifyOptions { Rules = [PatternRule.Parse(pattern, replacement)] };
        Assert.True(ExpressionCost.Of(expression.Simplify(options)) <= ExpressionCost.Of(expression));
    }

    [Theory]
    [InlineData("erf(a_) + erfc(a_)", "1", "erf(x*y) + erfc(x*y) + z", "z + 1")]
    [InlineData("erf(a_) + erfc(a_)", "1", "3*erf(x) + 3*erfc(x)", "3")]
    [InlineData("gamma(a_ + 1)/gamma(a_)", "a_", "gamma(x + 1)/gamma(x)*y", "x*y")]
    [InlineData("lambertw(a_*exp(a_))", "a_", "lambertw(x*exp(x))", "x")]
    public void Simplify_WithARule_AppliesItInAnyOrderAndPart(string pattern, string replacement, string formula, string form)
    {
        var options = new SimplifyOptions { Rules = [PatternRule.Parse(pattern, replacement)] };
        Assert.Equal(form, Formula.Parse(formula).Simplify(options).ToString());
    }

    [Fact]
    public void Simplify_WithAConditionThatFails_LeavesTheFormula()
    {
        var rule = PatternRule.Parse("lambertw(a_*exp(a_))", "a_", held => held["a_"].ToString() != "x");
        var options = new SimplifyOptions { Rules = [rule] };
        Assert.Equal("lambertw(x*exp(x))", Formula.Parse("lambertw(x*exp(x))").Simplify(options).ToString());
        Assert.Equal("y", Formula.Parse("lambertw(y*exp(y))").Simplify(options).ToString());
    }

    [Fact]
    public void PatternRule_OfAnUnboundWildcardOrABareOne_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => PatternRule.Parse("sin(a_)", "b_"));
        Assert.Throws<ArgumentException>(() => PatternRule.Parse("a_", "1"));
    }
}
