using System.Linq.Expressions;

namespace Leibniz.Symbolic.Tests;

public sealed class LinqTests
{
    private const double At = 0.7;

    private double _field = 2.5;

    [Fact]
    public void Differentiate_OfALambda_IsTheTextbooksExpression()
    {
        Expression<Func<double, double>> derivative = Symbolic.Differentiate(x => Math.Sin(x) * x);
        Assert.Equal(Math.Sin(At) + (At * Math.Cos(At)), derivative.Compile()(At), 1e-15);
        Assert.DoesNotContain("StrongProduct", derivative.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<Expression<Func<double, double>>, Func<double, double>> Functions => new()
    {
        { x => (x * x * x) - (2 * x), x => (3 * x * x) - 2 },
        { x => Math.Exp(-x) / (1 + x), x => -Math.Exp(-x) * (2 + x) / ((1 + x) * (1 + x)) },
        { x => Math.Pow(x, 3), x => 3 * x * x },
        { x => Math.Pow(2, x), x => Math.Log(2) * Math.Pow(2, x) },
        { x => x > 0 ? Math.Log(x) : -x, x => x > 0 ? 1 / x : -1 },
        { x => x > 0 && x < 1 || x >= 5 ? x * x : 0, x => x is > 0 and < 1 ? 2 * x : 0 },
        { x => !(x <= 0) ? x : 0, x => x > 0 ? 1 : 0 },
        { x => Math.Max(x, 0.5), x => x > 0.5 ? 1 : 0 },
        { x => x % 0.5, _ => 1 },
        { x => double.Tanh(x), x => 1 - (Math.Tanh(x) * Math.Tanh(x)) },
        { x => Special.Erf(x), x => 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) },
        { x => Special.Pow(x, 4), x => 4 * x * x * x },
        { x => Math.Atan2(x, 2), x => 2 / ((x * x) + 4) },
        { x => +x, _ => 1 },
        { x => 3, _ => 0 },
        { x => x * (int)3L, _ => 3 },
        { x => Math.PI * x, _ => Math.PI },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Differentiate_OfEachKindOfNode_IsTheDerivative(Expression<Func<double, double>> f, Func<double, double> expected) =>
        Assert.Equal(expected(At), Symbolic.Differentiate(f).Compile()(At), 1e-14);

    [Fact]
    public void Differentiate_OfCapturedNumbers_ReadsTheirValues()
    {
        double local = 3;
        Assert.Equal(5.5, Symbolic.Differentiate(x => (local * x) + (_field * x)).Compile()(At));
        _field = 0;
    }

    [Fact]
    public void Differentiate_OfHigherOrder_Repeats() =>
        Assert.Equal(-Math.Sin(At), Symbolic.Differentiate(x => Math.Sin(x), 2).Compile()(At), 1e-15);

    [Fact]
    public void Differentiate_OfSeveralArguments_IsThePartialDerivative()
    {
        Assert.Equal(2 * Math.Cos(At), Symbolic.Differentiate((x, y) => Math.Sin(x) * y, 0).Compile()(At, 2), 1e-15);
        Assert.Equal(Math.Sin(At), Symbolic.Differentiate((x, y) => Math.Sin(x) * y, 1).Compile()(At, 2), 1e-15);
        Assert.Equal(6, Symbolic.Differentiate((x, y, z) => x * y * z, 2).Compile()(2, 3, 4));
        Assert.Equal(8, Symbolic.Partial<Func<double, double, double, double, double>>((a, b, c, d) => a * b * (c + d), 3).Compile()(2, 4, 1, 1));
    }

    [Theory]
    [InlineData("x*y + sin(x)^2")]
    [InlineData("besselj(2, x) + gamma(y)")]
    [InlineData("x < y ? exp(x) : atan2(x, y)")]
    [InlineData("logsumexp(x, y, 1) + clamp(x, 0, y)")]
    [InlineData("sum(k = 1..3, x^k) + 1/3*pi")]
    [InlineData("sinc(x) + hypot(x, y) + sigmoid(x*y)^3")]
    public void ToLinq_OfAFormula_ComputesIt(string text)
    {
        Expr f = Formula.Parse(text);
        double actual = Symbolic.ToLinq<Func<double, double, double>>(f, "x", "y").Compile()(0.7, 1.3);
        Assert.Equal(f.Bind("x", "y").Evaluate<double>([0.7, 1.3]), actual, 1e-15);
    }

    [Fact]
    public void ToLinq_OfASharedGraph_IsNoLargerThanTheGraph()
    {
        Expr f = Symbolic.Sym("x");
        for (int i = 0; i < 60; i++)
            f = Expr.Unary<Sin>(f) * f;
        Assert.True(double.IsFinite(Symbolic.ToLinq<Func<double, double>>(f, "x").Compile()(At)));
    }

    [Fact]
    public void FromLinq_OfAFormula_GoesBackAndForth()
    {
        Expr f = Formula.Parse("x*sin(y) + exp(x)/y");
        Assert.Same(f, Symbolic.FromLinq(Symbolic.ToLinq<Func<double, double, double>>(f, "x", "y")));
    }

    [Fact]
    public void Differentiate_OfAnUnsupportedNode_NamesIt()
    {
        NotSupportedException error = Assert.Throws<NotSupportedException>(() => Symbolic.Differentiate(x => double.Parse("1") + x));
        Assert.Contains("Call «Parse(\"1\")»", error.Message, StringComparison.Ordinal);
        Assert.Contains("int", Assert.Throws<NotSupportedException>(
            () => Symbolic.Differentiate(x => (int)x)).Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Invoke", Assert.Throws<NotSupportedException>(
            () => Symbolic.Differentiate(x => ((Func<double, double>)Math.Sin)(x))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToLinq_WithoutAVariable_SaysWhich() => Assert.Contains("y", Assert.Throws<ArgumentException>(
        () => Symbolic.ToLinq<Func<double, double>>(Formula.Parse("x*y"), "x")).Message, StringComparison.Ordinal);
}
