namespace Leibniz.Symbolic.Tests;

public sealed class AssumptionTests
{
    private static readonly Expr s_x = Symbolic.Sym("x"), s_p = Symbolic.Sym("p", Assume.Positive),
        s_q = Symbolic.Sym("q", Assume.NonNegative), s_m = Symbolic.Sym("m", Assume.Negative), s_n = Symbolic.Sym("n", Assume.Integer);

    public static TheoryData<string, bool?> Positive => new()
    {
        { "p", true }, { "q", null }, { "m", false }, { "x", null }, { "p*q + 1", true }, { "exp(x)", true }, { "-exp(x)", false },
        { "x^2", null }, { "x^2 + 1", true }, { "x*x + p", true }, { "p*m", false }, { "m*m", true }, { "p/m", false },
        { "sqrt(p)", true }, { "abs(m)", true }, { "p - m", true }, { "p + x", null }, { "log(p)", null }, { "p^x", true },
        { "m^3", false }, { "m^2", true }, { "m^-2", true }, { "pi - 4", null }, { "max(x, p)", true }, { "min(q, p)", null },
        { "x < 0 ? p : 2", true }, { "sum(k = 1..3, p^k) + p", true }, { "cosh(x) - m", true }, { "sigmoid(x)", true },
        { "2/3", true }, { "-2/3", false }, { "hypot(x, p)", true }, { "atan(p)", true }, { "relu(m)", false },
    };

    [Theory]
    [MemberData(nameof(Positive))]
    public void IsPositive_OfAFormula_FollowsFromItsSymbols(string formula, bool? expected) =>
        Assert.Equal(expected, Assumed(formula).IsPositive);

    [Theory]
    [InlineData("n", true)]
    [InlineData("2*n + 1", true)]
    [InlineData("n/2", null)]
    [InlineData("x", null)]
    [InlineData("floor(x)*n", true)]
    [InlineData("n^2", true)]
    [InlineData("pi", false)]
    [InlineData("1/3", false)]
    public void IsInteger_OfAFormula_FollowsFromItsSymbols(string formula, bool? expected) =>
        Assert.Equal(expected, Assumed(formula).IsInteger);

    [Theory]
    [InlineData("x^2", true)]
    [InlineData("q + p", true)]
    [InlineData("m", false)]
    [InlineData("abs(x)", true)]
    [InlineData("x", null)]
    public void IsNonNegative_OfAFormula_FollowsFromItsSymbols(string formula, bool? expected) =>
        Assert.Equal(expected, Assumed(formula).IsNonNegative);

    [Fact]
    public void Symbols_OfOneNameAndDifferentAssumptions_AreDifferentButBoundTogether()
    {
        Expr plain = Symbolic.Sym("p");
        Assert.NotSame(plain, s_p);
        Assert.Equal(3, (plain + s_p - s_p).Bind("p").Evaluate<double>([3]));
        Assert.Equal(2, (plain + s_p).Differentiate("p").Bind().Evaluate<double>([]));
    }

    private static Expr Assumed(string formula) => Formula.Parse(formula).Substitute(
        new Dictionary<string, Expr> { ["x"] = s_x, ["p"] = s_p, ["q"] = s_q, ["m"] = s_m, ["n"] = s_n });
}
