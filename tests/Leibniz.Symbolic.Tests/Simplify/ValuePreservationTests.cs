using Leibniz.Symbolic.Simplify;

namespace Leibniz.Symbolic.Tests;

public sealed class ValuePreservationTests
{
    private const int Formulas = 2_000;

    // 77 digits are carried; 50 are asked for beside the largest value met on the way.
    private static readonly BigReal Tolerance = BigReal.Pow(10, -50);

    // Where functions have kinks, poles and ends of their domains.
    private static readonly Rational[] HardPoints = [0, 1, -1, 2, new(1, 2), new(-1, 2)];

    [Fact]
    public void Simplify_OfRandomFormulas_KeepsTheValueTo50DigitsTheCostAndItself()
    {
        var random = new Random(7);
        int compared = 0;
        var failures = new List<string>();
        for (int i = 0; i < Formulas; i++)
        {
            string text = RandomFormulas.Next(random, 1 + (i % 4));
            Expr formula = Formula.Parse(text);
            Expr simple = formula.Simplify();
            if (ExpressionCost.Of(simple) > ExpressionCost.Of(formula))
                failures.Add($"dearer: {text} => {simple}");
            if (simple.Simplify().ToString() != simple.ToString())
                failures.Add($"not idempotent: {text} => {simple} => {simple.Simplify()}");
            for (int p = 0; p < 6; p++)
            {
                Dictionary<string, Rational> point = p < 3
                    ? ZeroTest.RandomPoint(formula, SimplifyOptions.Default, random)
                    : formula.Variables.ToDictionary(v => v, _ => HardPoints[random.Next(HardPoints.Length)]);
                compared += Compare(text, formula, simple, point, failures) ? 1 : 0;
            }
        }
        Assert.True(failures.Count == 0, string.Join("\n", failures.Take(20)));
        Assert.True(compared > Formulas, $"only {compared} points compared");
    }

    [Theory]
    [InlineData("sqrt(x^2)")]
    [InlineData("sqrt(x^2*y)")]
    [InlineData("log(x^2)")]
    [InlineData("log(x*y)")]
    [InlineData("(x^2)^(1/3)")]
    [InlineData("(x^3)^(1/3)")]
    [InlineData("(x^2)^y")]
    [InlineData("(x^y)^2")]
    [InlineData("(x^y)^(1/2)")]
    [InlineData("sqrt(x*y)")]
    [InlineData("sqrt(x)*sqrt(y)")]
    [InlineData("sqrt(x/y)")]
    [InlineData("x*abs(x)")]
    [InlineData("x^3/abs(x)")]
    [InlineData("asin(sin(x))")]
    [InlineData("acos(cos(x))")]
    [InlineData("atan(tan(x))")]
    [InlineData("acosh(x)^2")]
    [InlineData("x^(1/3)*x^(1/3)")]
    [InlineData("cbrt(x)*cbrt(x)")]
    [InlineData("(x - 1)^0.5*(1 - x)^2")]
    [InlineData("max(x, y) + min(x, y)")]
    [InlineData("x < 0 ? x^2 + 2*x + 1 : sqrt(x^2)")]
    public void Simplify_AtHardPoints_KeepsValueAndDomain(string text)
    {
        Expr formula = Formula.Parse(text);
        Expr simple = formula.Simplify();
        var failures = new List<string>();
        Rational[] values = [-3, -2, -1, new(-1, 2), 0, new(1, 3), 1, 2, 3, 5];
        foreach (Rational x in values)
        {
            foreach (Rational y in values)
                Compare(text, formula, simple, new() { ["x"] = x, ["y"] = y }, failures);
        }
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [Fact]
    public void Simplify_OfAQuotientOfEquals_IsOneWhereItWasDefinedAndAtTheHole()
    {
        Expr one = Formula.Parse("x/x").Simplify();
        Assert.Equal("1", one.ToString());
    }

    // Whether the formula has a value there; then the simple form has the same.
    private static bool Compare(string text, Expr formula, Expr simple, Dictionary<string, Rational> point, List<string> failures)
    {
        BigReal expected = HighPrecision.Evaluate(formula, point, out BigReal largest);
        if (expected.IsUndefined || largest > BigReal.Pow(10, 20))
            return false;
        BigReal actual = HighPrecision.Evaluate(simple, point);
        if (actual.IsUndefined || BigReal.Abs(actual - expected) > Tolerance * largest)
            failures.Add($"{text} => {simple} at {string.Join(", ", point.Select(p => $"{p.Key}={p.Value}"))}: expected {expected}, came {actual}");
        return true;
    }
}
