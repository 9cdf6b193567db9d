namespace Leibniz.Symbolic.Tests.Output;

public sealed class TypesetTests
{
    [Fact]
    public void Print_OfAFraction_StacksIt() =>
        Assert.Equal(
            """
                  2
             x + e
            ──────── - sin(x)
              x·y
            """.ReplaceLineEndings("\n"),
            Typeset.Print(Formula.Parse("(x + exp(2))/(x*y) - sin(x)")));

    [Fact]
    public void Print_OfAPowerOfASum_HasParentheses() =>
        Assert.Equal("       2\n(x + y) ·ln(y)", Typeset.Print(Formula.Parse("(x + y)^2*log(y)")));

    [Fact]
    public void Print_OfATallArgument_HasTallParentheses() =>
        Assert.Equal("   ⎛ 1 ⎞\nsin⎜───⎟\n   ⎝ x ⎠", Typeset.Print(Formula.Parse("sin(1/x)")));

    [Fact]
    public void Print_OfAnyFormula_HasLinesAndNoTrailingSpace()
    {
        foreach (Expr formula in EveryRule.Formulas().Concat(RandomFormulas.Take(20260208, 200, 6)))
            Assert.All(Typeset.Print(formula).Split('\n'), l => Assert.False(l.EndsWith(' '), formula.ToString()));
    }
}
