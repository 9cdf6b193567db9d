namespace Leibniz.Symbolic.Tests;

public sealed class SeriesExpansionTests
{
    // Abramowitz & Stegun: 4.2.1, 4.3.65-70, 4.1.24, 4.4.40-42, 4.5.62-68, 7.1.5, 9.1.10; the rest follows from these.
    [Theory]
    [InlineData("exp(x)", 5, "1 + x + x^2/2 + x^3/6 + x^4/24")]
    [InlineData("sin(x)", 8, "x - x^3/6 + x^5/120 - x^7/5040")]
    [InlineData("cos(x)", 7, "1 - x^2/2 + x^4/24 - x^6/720")]
    [InlineData("tan(x)", 8, "x + x^3/3 + 2*x^5/15 + 17*x^7/315")]
    [InlineData("1/sin(x)", 6, "1/x + x/6 + 7*x^3/360 + 31*x^5/15120")]
    [InlineData("1/tan(x)", 6, "1/x - x/3 - x^3/45 - 2*x^5/945")]
    [InlineData("1/cos(x)", 7, "1 + x^2/2 + 5*x^4/24 + 61*x^6/720")]
    [InlineData("log(1 + x)", 5, "x - x^2/2 + x^3/3 - x^4/4")]
    [InlineData("log1p(x)", 5, "x - x^2/2 + x^3/3 - x^4/4")]
    [InlineData("asin(x)", 6, "x + x^3/6 + 3*x^5/40")]
    [InlineData("atan(x)", 8, "x - x^3/3 + x^5/5 - x^7/7")]
    [InlineData("sinh(x)", 6, "x + x^3/6 + x^5/120")]
    [InlineData("tanh(x)", 6, "x - x^3/3 + 2*x^5/15")]
    [InlineData("1/(1 - x)", 4, "1 + x + x^2 + x^3")]
    [InlineData("sqrt(1 + x)", 4, "1 + x/2 - x^2/8 + x^3/16")]
    [InlineData("(1 + x)^(1/3)", 3, "1 + x/3 - x^2/9")]
    [InlineData("sqrt(4 + x)", 3, "2 + x/4 - x^2/64")]
    [InlineData("exp(x)/x^2", 2, "x^-2 + x^-1 + 1/2 + x/6")]
    [InlineData("1/(x^2*(1 - x))", 1, "x^-2 + x^-1 + 1")]
    [InlineData("(1 - cos(x))/x^2", 4, "1/2 - x^2/24")]
    [InlineData("sin(x)/x", 6, "1 - x^2/6 + x^4/120")]
    [InlineData("sinc(x)", 6, "1 - x^2/6 + x^4/120")]
    [InlineData("x/(exp(x) - 1)", 5, "1 - x/2 + x^2/12 - x^4/720")]
    [InlineData("exp(sin(x))", 5, "1 + x + x^2/2 - x^4/8")]
    [InlineData("cos(x)^2", 6, "1 - x^2 + x^4/3")]
    [InlineData("sqrt(x^2 + x^4)*sqrt(x^2)/x^2", 3, "1 + x^2/2")]
    [InlineData("besselj(0, x)", 6, "1 - x^2/4 + x^4/64")]
    [InlineData("2/sqrt(pi)*x - erf(x)", 4, "2/(3*sqrt(pi))*x^3")]
    [InlineData("lambertw(x)", 5, "x - x^2 + 3*x^3/2 - 8*x^4/3")]
    [InlineData("x^3 + 2*x", 3, "2*x")]
    [InlineData("7", 3, "7")]
    [InlineData("a*exp(b*x)", 3, "a + a*b*x + a*b^2*x^2/2")]
    public void Expansion_AtZero_IsThatOfTheBook(string formula, int order, string expected) => Check(formula, 0.0, order, expected);

    [Theory]
    [InlineData("log(x)", "1", 4, "(x - 1) - (x - 1)^2/2 + (x - 1)^3/3")]
    [InlineData("sin(x)", "pi", 4, "-(x - pi) + (x - pi)^3/6")]
    [InlineData("tan(x)", "pi/2", 2, "-1/(x - pi/2) + (x - pi/2)/3")]
    [InlineData("x^3", "2", 4, "8 + 12*(x - 2) + 6*(x - 2)^2 + (x - 2)^3")]
    [InlineData("exp(x)", "c", 3, "exp(c)*(1 + (x - c) + (x - c)^2/2)")]
    [InlineData("1/(x^2 - 1)", "1", 2, "1/(2*(x - 1)) - 1/4 + (x - 1)/8")]
    [InlineData("gamma(x)", "-1", 1, "-1/(x + 1) + 0.5772156649015329 - 1")]
    [InlineData("digamma(x)", "0", 1, "-1/x - 0.5772156649015329")]
    [InlineData("sqrt(x)", "9", 2, "3 + (x - 9)/6")]
    public void Expansion_ElsewhereThanZero_IsThatOfTheBook(string formula, string point, int order, string expected) =>
        Check(formula, Formula.Parse(point), order, expected);

    [Fact]
    public void Expansion_AtInfinity_IsInPowersOfTheReciprocal()
    {
        Assert.Equal("1 - x^-1 + x^-2 + O(x^-3)", SeriesExpansion.Of(Formula.Parse("x/(x + 1)"), "x", double.PositiveInfinity, 3).ToString());
        Check("sqrt(x^2 + x) - x", double.PositiveInfinity, 2, "1/2 - 1/(8*x)");
    }

    [Theory]
    [InlineData("sin(x)", 6, "x - 1/6*x^3 + 1/120*x^5 + O(x^6)")]
    [InlineData("1/x", 1, "x^(-1) + O(x)")]
    [InlineData("x^5", 3, "O(x^3)")]
    public void Expansion_AsText_ShowsExactCoefficientsAndOrder(string formula, int order, string expected) =>
        Assert.Equal(expected.Replace("x^(-1)", "x^-1", StringComparison.Ordinal), SeriesExpansion.Of(Formula.Parse(formula), "x", 0.0, order).ToString());

    [Theory]
    [InlineData("sqrt(x)", "branch point")]
    [InlineData("exp(1/x)", "essential")]
    [InlineData("log(x)", "singular")]
    [InlineData("abs(x)", "kink")]
    [InlineData("1/(sin(x)^2 + cos(x)^2 - 1)", "cancel")]
    public void Expansion_WhereThereIsNone_SaysWhy(string formula, string part) => Assert.Contains(
        part, Assert.Throws<SeriesException>(() => SeriesExpansion.Of(Formula.Parse(formula), "x", 0.0, 4)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("sin(x)/x", "0", "1")]
    [InlineData("(1 - cos(x))/x^2", "0", "0.5")]
    [InlineData("(exp(x) - 1 - x)/x^2", "0", "0.5")]
    [InlineData("(x^2 - 1)/(x - 1)", "1", "2")]
    [InlineData("(x^3 - 8)/(x - 2)", "2", "12")]
    [InlineData("(tan(x) - sin(x))/x^3", "0", "0.5")]
    [InlineData("1/x - 1/sin(x)", "0", "0")]
    [InlineData("(1 + x)^(1/x)", "0", "e")]
    [InlineData("(a^x - 1)/x", "0", "log(a)")]
    [InlineData("1/x^2", "0", "inf")]
    [InlineData("x/(x + 1)", "inf", "1")]
    [InlineData("x*sin(1/x)", "inf", "1")]
    [InlineData("-x^2/(x + 1)", "inf", "-inf")]
    [InlineData("sqrt(x^2 + x) - x", "inf", "0.5")]
    [InlineData("log(x)/(x - 1)", "1", "1")]
    [InlineData("x*log(x)", "0", "0")]
    [InlineData("log(x)/x", "inf", "0")]
    [InlineData("sin(x)", "pi/2", "1")]
    public void Limit_OfAFormula_IsThatOfTheBook(string formula, string point, string expected)
    {
        Expr limit = Limit.Of(Formula.Parse(formula), "x", Formula.Parse(point));
        double e = Formula.Parse(expected).Bind("a").Evaluate<double>([1.7]), a = limit.Bind("a").Evaluate<double>([1.7]);
        Assert.True(e.Equals(a) || Math.Abs(e - a) <= 1e-13 * Math.Max(1, Math.Abs(e)), $"expected {expected}, came {limit}");
    }

    [Theory]
    [InlineData("1/x")]
    [InlineData("abs(x)/x")]
    [InlineData("exp(1/x)")]
    public void Limit_ThatDoesNotExist_IsAClearError(string formula) => Assert.Contains(
        "Limit", Assert.Throws<SeriesException>(() => Limit.Of(Formula.Parse(formula), "x", 0.0)).Message, StringComparison.Ordinal);

    private static void Check(string formula, Expr point, int order, string expected)
    {
        SeriesExpansion series = SeriesExpansion.Of(Formula.Parse(formula), "x", point, order);
        Expr book = Formula.Parse(expected), sum = series.ToFormula();
        foreach (double x in (double[])[0.35, 1.4, 2.2])
        {
            double[] at = [x, 1.7, 0.6, 1.3];
            double e = book.Bind("x", "a", "b", "c").Evaluate<double>(at), a = sum.Bind("x", "a", "b", "c").Evaluate<double>(at);
            Assert.True(Math.Abs(e - a) <= 1e-12 * Math.Max(1, Math.Abs(e)), $"{formula} at {x}: expected {e:R}, actual {a:R} of {series}");
        }
    }
}
