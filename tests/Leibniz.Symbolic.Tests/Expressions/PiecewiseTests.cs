namespace Leibniz.Symbolic.Tests;

public sealed class PiecewiseTests
{
    private static readonly Expr s_x = Symbolic.Sym("x");

    [Theory]
    [InlineData(-2, 4)]
    [InlineData(0.5, 0.5)]
    [InlineData(3, -1)]
    public void Piecewise_OfThreeBranches_TakesTheFirstThatHolds(double x, double expected)
    {
        Expr f = Symbolic.Piecewise([(Condition.Less(s_x, 0.0), s_x * s_x), (Condition.Less(s_x, 1.0), s_x)], -1.0);
        Assert.Equal(expected, f.Bind("x").Evaluate<double>([x]));
        Assert.Equal(x < 0 ? 2 * x : x < 1 ? 1 : 0, f.Differentiate("x").Bind("x").Evaluate<double>([x]));
        Assert.Same(f, Formula.Parse(f.ToString()));
    }

    [Theory]
    [InlineData("0 < x < 1 ? 1 : 2", 0.5, 1)]
    [InlineData("0 < x < 1 ? 1 : 2", 1.5, 2)]
    [InlineData("x < 0 || x > 1 ? 1 : 2", 0.5, 2)]
    [InlineData("x < 0 || x > 1 ? 1 : 2", 1.5, 1)]
    [InlineData("x > 0 && x != 1 ? 1 : 2", 1, 2)]
    [InlineData("x < 0 || x > 1 && x < 2 ? 1 : 2", 3, 2)]
    [InlineData("x ≥ 1 ? x ≤ 2 ? 1 : 2 : 3", 1.5, 1)]
    public void Parse_OfJoinedComparisons_ChoosesAsWritten(string formula, double x, double expected) =>
        Assert.Equal(expected, Formula.Parse(formula).Bind("x").Evaluate<double>([x]));

    [Fact]
    public void Condition_AsText_ReadsAsOnPaper()
    {
        Condition positive = Condition.Greater(s_x, 0.0);
        Assert.Equal("x > 0", positive.ToString());
        Assert.Equal("x > 0 && x != 1", (positive & Condition.NotEqual(s_x, 1.0)).ToString());
        Assert.Equal(positive, !!positive);
        Assert.Equal(positive, positive & Condition.Always & positive);
        Assert.True(positive.Holds(["x"], [2]));
        Assert.False((!positive).Holds(["x"], [2]));
    }

    [Fact]
    public void Piecewise_WithoutAnOtherwise_IsNaNElsewhere() =>
        Assert.True(double.IsNaN(Symbolic.Piecewise([(Condition.Less(s_x, 0.0), 1.0)]).Bind("x").Evaluate<double>([1])));
}
