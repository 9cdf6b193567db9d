namespace Leibniz.Symbolic.Tests;

public sealed class KnownFormTests
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach ((string formula, string form) in KnownForms.All())
                rows.Add(formula, form);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Simplify_OfATextbooksFormula_GivesItsForm(string formula, string form) =>
        Assert.Equal(form, Formula.Parse(formula).Simplify().ToString());

    [Fact]
    public void KnownForms_AreAtLeastOneHundredAndTwenty() => Assert.True(KnownForms.All().Distinct().Count() >= 120);

    [Theory]
    [InlineData("sqrt(x^2)", Assume.Positive, "x")]
    [InlineData("sqrt(x^2)", Assume.Negative, "-x")]
    [InlineData("abs(x^3)", Assume.Negative, "-x^3")]
    [InlineData("sign(x)", Assume.Negative, "-1")]
    [InlineData("sin(x*pi)", Assume.Integer, "0")]
    [InlineData("cos(x*pi)", Assume.Integer, "(-1)^x")]
    [InlineData("cos(2*pi*x)", Assume.Integer, "1")]
    [InlineData("tan(y + x*pi)", Assume.Integer, "tan(y)")]
    [InlineData("cos(x*pi)^2", Assume.Integer, "1")]
    [InlineData("(-1)^(2*x + 1)", Assume.Integer, "-1")]
    [InlineData("abs((-1)^x)", Assume.Integer, "1")]
    [InlineData("floor(x)", Assume.Integer, "x")]
    [InlineData("(-y)^(2*x)", Assume.Integer, "y^(2*x)")]
    public void Simplify_OfASymbolThatIsAssumedOf_KnowsIt(string formula, Assume assumed, string form)
    {
        Expr own = Formula.Parse(formula).Substitute("x", Symbolic.Sym("x", assumed));
        Assert.Equal(form, own.Simplify().ToString());
        Assert.Equal(form, Formula.Parse(formula).Simplify(SimplifyOptions.Default.Assume("x", assumed)).ToString());
    }

    [Fact]
    public void Expand_OfALogarithmOfPositives_IsASum()
    {
        Expr x = Symbolic.Sym("x", Assume.Positive), y = Symbolic.Sym("y", Assume.Positive);
        Expr log = Expr.Unary<Log>(Expr.Binary<Multiply>(x, y));
        Assert.Equal("log(y) + log(x)", log.Expand().ToString());
        Assert.Equal("log(x*y)", Formula.Parse("log(x*y)").Expand().ToString());
    }

    [Theory]
    [InlineData("0.1 + 0.2")]
    [InlineData("0.1*3")]
    public void Parse_OfDecimals_KeepsWhatDoublesWouldRound(string formula)
    {
        Expr f = Formula.Parse(formula);
        Assert.Equal(formula, f.ToString());
        Assert.Equal(0.30000000000000004, f.Bind().Evaluate<double>([]));
    }

    [Theory]
    [InlineData("sqrt(x^2)", "x", "x")]
    [InlineData("log(x^2)", "x", "2*log(x)")]
    [InlineData("(x^a)^b", "x", "x^(a*b)")]
    [InlineData("abs(x)", "x", "x")]
    [InlineData("sqrt(x*y)*sqrt(x)", "x", "x*sqrt(y)")]
    [InlineData("sign(x)", "x", "1")]
    public void Simplify_OfWhatHoldsForPositivesAlone_AsksForTheAssumption(string formula, string variable, string form)
    {
        Expr expression = Formula.Parse(formula);
        Expr assumed = expression.Simplify(SimplifyOptions.Default.Assume(variable, Assume.Positive));
        Assert.True(Same(assumed, Formula.Parse(form)), $"expected {form}, came {assumed}");
        Assert.False(Same(expression.Simplify(), Formula.Parse(form)), $"without the assumption {form} is wrong");

        // At a positive and at a negative point of the named variable, the others positive.
        bool Same(Expr a, Expr b)
        {
            foreach (int sign in (int[])(ReferenceEquals(a, assumed) ? [1] : [1, -1]))
            {
                var point = expression.Variables.ToDictionary(v => v, v => new Rational(v == variable ? sign * 7 : v == "a" ? 6 : 5, v == "b" ? 10 : v == "a" ? 3 : 4));
                BigReal p = Leibniz.Symbolic.Simplify.HighPrecision.Evaluate(a, point), q = Leibniz.Symbolic.Simplify.HighPrecision.Evaluate(b, point);
                if (p.IsUndefined != q.IsUndefined || (!p.IsUndefined && BigReal.Abs(p - q) > BigReal.Pow(10, -50)))
                    return false;
            }
            return true;
        }
    }
}
