namespace Leibniz.Symbolic.Tests;

public sealed class DerivativesTests
{
    private static readonly string[] s_names = ["x", "y", "t"];

    [Fact]
    public void Mixed_OfAMonomial_IsThatOfTheBook() =>
        Same("6*x*sin(y)*2", Formula.Parse("x^3*sin(y)*2").Mixed(("x", 2)));

    [Fact]
    public void Mixed_InEitherOrder_IsTheSame()
    {
        Expr f = Formula.Parse("exp(x*y)*sin(x)");
        Same(f.Mixed(("x", 2), ("y", 1)).ToString(), f.Mixed(("y", 1), ("x", 2)));
    }

    [Fact]
    public void Total_WithRates_FollowsEveryDependence() =>
        Same("y + x*cos(x) + 2*t", Formula.Parse("x*y + t^2").Total("t", new Dictionary<string, Expr>
        {
            ["x"] = 1.0,
            ["y"] = Formula.Parse("cos(x)"),
        }));

    [Fact]
    public void Total_WithUnknownDependence_WritesFormalDerivatives()
    {
        Expr total = Formula.Parse("x*y").Total("t", "x", "y");
        Expr known = total.Define("x", ["t"], Formula.Parse("t^2")).Define("y", ["t"], Formula.Parse("sin(t)"));
        Same("2*t*sin(t) + t^2*cos(t)", known);
    }

    [Fact]
    public void Jacobian_OfPolarCoordinates_HasDeterminantR()
    {
        Expr[,] j = FormulaDerivatives.Jacobian([Formula.Parse("x*cos(y)"), Formula.Parse("x*sin(y)")], "x", "y");
        Same("x", (j[0, 0] * j[1, 1]) - (j[0, 1] * j[1, 0]));
    }

    [Fact]
    public void Hessian_OfAQuadraticForm_IsItsMatrix()
    {
        Expr[,] h = Formula.Parse("3*x^2 + 4*x*y - y^2").Hessian("x", "y");
        Assert.Equal(["6", "4", "4", "-2"], h.Cast<Expr>().Select(e => e.ToString()));
    }

    [Fact]
    public void Directional_AlongAVector_IsTheGradientsProduct() =>
        Same("3*2*x + 4*1", Formula.Parse("x^2 + y").Directional(["x", "y"], [3.0, 4.0]));

    [Fact]
    public void Directional_OfAnotherLength_IsAClearError() =>
        Assert.Contains("1 elements", Assert.Throws<ArgumentException>(
            () => Formula.Parse("x").Directional(["x", "y"], [3.0])).Message, StringComparison.Ordinal);

    // On the unit circle y' = −x/y and y″ = −1/y³; the folium and the ellipse are in any calculus text.
    [Theory]
    [InlineData("x^2 + y^2 - 1", 1, "-x/y")]
    [InlineData("x^2/4 + y^2/9 - 1", 1, "-9*x/(4*y)")]
    [InlineData("x^3 + y^3 - 6*x*y", 1, "(2*y - x^2)/(y^2 - 2*x)")]
    [InlineData("y - sin(x*y)", 1, "y*cos(x*y)/(1 - x*cos(x*y))")]
    [InlineData("exp(y) - x", 1, "exp(-y)")]
    [InlineData("exp(y) - x", 2, "-exp(-2*y)")]
    [InlineData("exp(y) - x", 3, "2*exp(-3*y)")]
    [InlineData("y^2 - x", 2, "-1/(4*y^3)")]
    [InlineData("x^2 + y^2 - 1", 2, "-(x^2 + y^2)/y^3")]
    public void Implicit_OfACurve_IsThatOfTheBook(string equation, int order, string expected) =>
        Same(expected, FormulaDerivatives.Implicit(Formula.Parse(equation), "x", "y", order));

    [Theory]
    [InlineData("cos(t)", "sin(t)", 1, "-1/tan(t)")]
    [InlineData("cos(t)", "sin(t)", 2, "-1/sin(t)^3")]
    [InlineData("t - sin(t)", "1 - cos(t)", 1, "1/tan(t/2)")]
    [InlineData("t - sin(t)", "1 - cos(t)", 2, "-1/(1 - cos(t))^2")]
    [InlineData("t^2", "t^3", 1, "3*t/2")]
    [InlineData("t^2", "t^3", 2, "3/(4*t)")]
    [InlineData("log(t)", "t^3", 3, "27*t^3")]
    public void Parametric_OfACurve_IsThatOfTheBook(string x, string y, int order, string expected) =>
        Same(expected, FormulaDerivatives.Parametric(Formula.Parse(x), Formula.Parse(y), "t", order));

    [Fact]
    public void By_AFunctionThatStandsInTheFormula_TakesItForAVariable() =>
        Same("2*sin(x) + x", Formula.Parse("sin(x)^2 + x*sin(x)").By(Formula.Parse("sin(x)")));

    [Fact]
    public void By_AFunctionAlongAVariable_IsTheRatioOfRates() =>
        Same("3*x^2/(2*x)", Formula.Parse("x^3").By(Formula.Parse("x^2"), "x"));

    [Fact]
    public void By_OfALagrangian_GivesTheEulerLagrangeEquation()
    {
        // L = y'²/2 − y²/2: d/dt ∂L/∂y' − ∂L/∂y = y″ + y, which sin solves.
        Expr lagrangian = Formula.Parse("y'(t)^2/2 - y(t)^2/2", ["y"]);
        Expr equation = lagrangian.By(Formula.Parse("y'(t)", ["y"])).Differentiate("t") - lagrangian.By(Formula.Parse("y(t)", ["y"]));
        Expr at = equation.Define("y", ["t"], Formula.Parse("sin(t)"));
        Assert.Equal(0, at.Bind("t").Evaluate<double>([0.7]), 1e-15);
    }

    [Fact]
    public void Implicit_OfAnEquationWithoutY_IsAClearError() =>
        Assert.Contains("does not depend on y", Assert.Throws<ArgumentException>(
            () => FormulaDerivatives.Implicit(Formula.Parse("x^2"), "x", "y")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("log(x)", "1/x provided x > 0")]
    [InlineData("x^2", "2*x")]
    [InlineData("abs(x)", "sign(x) provided x != 0")]
    [InlineData("asin(x)", null, "x > -1", "x < 1")]
    [InlineData("1/(x - 1)", null, "x - 1 != 0")]
    [InlineData("sqrt(x^2 + 1)", null)]
    [InlineData("log(exp(x))", null)]
    [InlineData("tan(x)", null, "cos(x) != 0")]
    [InlineData("x^0.5", null, "x > 0")]
    [InlineData("x^1.5", null, "x >= 0")]
    [InlineData("x^-2", null, "x != 0")]
    [InlineData("acosh(x)", null, "x > 1")]
    [InlineData("x < 0 ? sin(x) : log(x)", null, "x < 0 || x > 0")]
    [InlineData("log(log(x))", null, "log(x) > 0", "x > 0")]
    public void DifferentiateProvided_OfAFormula_SaysWhereItHolds(string formula, string? text, params string[] conditions)
    {
        ConditionalDerivative derivative = Formula.Parse(formula).DifferentiateProvided("x");
        if (text is not null)
            Assert.Equal(text, derivative.ToString());
        else
            Assert.Equal(conditions, derivative.Provided.Parts.Select(c => c.ToString()));
    }

    [Fact]
    public void DifferentiateProvided_OfAPositiveSymbol_AsksNothing()
    {
        Expr x = Symbolic.Sym("x", Assume.Positive);
        Assert.Equal(Condition.Always, (Expr.Unary<Log>(x) + Expr.Unary<Sqrt>(x)).DifferentiateProvided("x", 2).Provided);
    }

    [Fact]
    public void Domain_OfAFormula_IsWiderThanThatOfItsDerivative()
    {
        Assert.Equal("x >= 0", Formula.Parse("sqrt(x)").Domain().ToString());
        Assert.Equal("x > 0", Formula.Parse("sqrt(x)").DifferentiateProvided("x").Provided.ToString());
    }

    private static void Same(string expected, Expr actual)
    {
        Expr book = Formula.Parse(expected);
        foreach ((double x, double y) in ((double, double)[])[(0.3, 0.8), (0.9, 0.4), (0.6, 0.7)])
        {
            double e = book.Bind(s_names).Evaluate<double>([x, y, x + y]), a = actual.Bind(s_names).Evaluate<double>([x, y, x + y]);
            Assert.True(Math.Abs(e - a) <= 1e-12 * Math.Max(1, Math.Abs(e)), $"at {x}, {y}: expected {e:R} of {expected}, actual {a:R} of {actual}");
        }
    }
}
