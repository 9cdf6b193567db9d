namespace Leibniz.Symbolic.Tests.Output;

public sealed class CommonSubexpressionsTests
{
    [Fact]
    public void Of_AValueAndItsGradient_NamesWhatTheyShare()
    {
        Expr f = Formula.Parse("exp(x*y)");
        CommonSubexpressions parts = CommonSubexpressions.Of([f, .. f.Gradient("x", "y")]);
        Assert.Equal(["t1 = exp(x*y)"], parts.Assignments.Select(a => $"{a.Name} = {a.Value}"));
        Assert.Equal("t1", parts.Results[0].ToString());
        Assert.Equal(2, parts.Results.Skip(1).Count(r => r.Variables.Contains("t1")));
    }

    [Fact]
    public void Of_ProductsInEitherOrder_TakesThemAsOne()
    {
        Expr x = Expr.Variable("x"), y = Expr.Variable("y");
        CommonSubexpressions parts = CommonSubexpressions.Of([Expr.Unary<Sin>(x * y) + Expr.Unary<Cos>(y * x)]);
        Assert.Single(parts.Assignments);
    }

    [Fact]
    public void Of_FormulasWithItsNames_AvoidsThem() =>
        Assert.Equal("t3", CommonSubexpressions.Of([Formula.Parse("sin(t1 + t2)*exp(sin(t1 + t2))")]).Assignments.Single().Name);

    [Fact]
    public void Of_RandomFormulas_SubstitutedBackIsTheSame()
    {
        foreach (Expr f in RandomFormulas.Take(20260205, 100, 6))
        {
            CommonSubexpressions parts = CommonSubexpressions.Of([f, .. f.Gradient("x", "y")]);
            Dictionary<string, double> values = new() { ["x"] = 0.8, ["y"] = -0.35 };
            foreach (Assignment assignment in parts.Assignments)
                values[assignment.Name] = Evaluate(assignment.Value, values);
            Assert.Equal(Evaluate(f, values), Evaluate(parts.Results[0], values), 1e-12);
        }
    }

    private static double Evaluate(Expr f, Dictionary<string, double> values) =>
        f.Bind([.. f.Variables]).Evaluate<double>([.. f.Variables.Select(v => values[v])]);
}
