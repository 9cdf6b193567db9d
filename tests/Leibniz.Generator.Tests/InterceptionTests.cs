namespace Leibniz.Generator.Tests;

public sealed class InterceptionTests
{
    [Fact]
    public void Gradient_OfALambdaOfTwoNumbers_IsReplacedByItsGradient()
    {
        var g = Gradient.Of(static (double x, double y) => Math.Sin(x) * y);
        (double dx, double dy) = g(0.5, 3);
        Assert.Equal(3 * Math.Cos(0.5), dx, 1e-15);
        Assert.Equal(Math.Sin(0.5), dy, 1e-15);
    }

    [Fact]
    public void Gradient_OfALambdaWithStatements_IsReplaced()
    {
        var g = Gradient.Of(static (double x, double y, double z) =>
        {
            double product = x;
            for (int i = 0; i < 3; i++)
                product *= y;
            return product + z * z;
        });
        (double dx, double dy, double dz) = g(2, 3, 5);
        Assert.Equal(27, dx);
        Assert.Equal(54, dy);
        Assert.Equal(10, dz);
    }

    [Fact]
    public void Derivative_OfALambdaAndOfAMethod_AreReplaced()
    {
        Func<double, double> d = Derivative.Of(static x => x * x * x), m = Derivative.Of(Cube);
        Assert.Equal(12, d(2));
        Assert.Equal(12, m(2));
    }

    private static double Cube(double x) => x * x * x;

    [Fact]
    public void Gradient_OfASpanLambda_GivesValueAndGradient()
    {
        SpanGradient g = Gradient.Of(static (ReadOnlySpan<double> x) =>
        {
            double sum = 0;
            for (int i = 0; i < x.Length; i++)
                sum += x[i] * x[i];
            return sum;
        });
        double[] gradient = new double[3];
        Assert.Equal(14, g([1, 2, 3], gradient));
        Assert.Equal([2, 4, 6], gradient);
    }

    [Fact]
    public void Gradient_OfADelegateInAVariable_ThrowsAndNamesTheWayOut()
    {
        Func<double, double, double> f = (x, y) => x * y;
        NotSupportedException problem = Assert.Throws<NotSupportedException>(() => Gradient.Of(f));
        Assert.Contains("[GradientOf]", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Derivative_WithAState_HoldsTheStateFixed()
    {
        double scale = 3;
        Func<double, double> d = Derivative.Of(static (double x, double c) => c * x * x * c, scale);
        scale = 5;
        Assert.Equal(2 * 9 * 7.0, d(7));
    }

    [Fact]
    public void Gradient_WithATupleAsState_ReadsItsParts()
    {
        double a = 0.5;
        int n = 3;
        var g = Gradient.Of(static (double x, double y, (double A, int N) s) => Math.Pow(x, s.N) * Math.Exp(s.A * y), (a, n));
        (double dx, double dy) = g(2, 0.4);
        Assert.Equal(12 * Math.Exp(0.2), dx, 1e-13);
        Assert.Equal(4 * Math.Exp(0.2), dy, 1e-13);
    }

    [Fact]
    public void Gradient_OfThreeAndFourNumbersWithAState_IsReplaced()
    {
        var three = Gradient.Of(static (double x, double y, double z, double c) => c * x * y * z, 2.0);
        var four = Gradient.Of(static (double x, double y, double z, double w, int n) => n * x * y + z * w, 3);
        Assert.Equal((2 * 5 * 7.0, 2 * 3 * 7.0, 2 * 3 * 5.0), three(3, 5, 7));
        Assert.Equal((6.0, 3.0, 5.0, 4.0), four(1, 2, 4, 5));
    }

    [Fact]
    public void Gradient_OfASpanAndAnArrayAsState_ReadsTheArrayWhenCalled()
    {
        double[] weights = [1, 1];
        SpanGradient g = Gradient.Of(static (ReadOnlySpan<double> x, double[] w) =>
        {
            double sum = 0;
            for (int i = 0; i < x.Length; i++)
                sum += w[i] * x[i] * x[i];
            return sum;
        }, weights);
        weights[1] = 10;
        double[] gradient = new double[2];
        Assert.Equal(41, g([1, 2], gradient));
        Assert.Equal([2, 40], gradient);
    }

    [Fact]
    public void Derivative_WithAnInstanceAsState_ReadsItsFields()
    {
        var rate = new Rate(0.25);
        Func<double, double> d = Derivative.Of(static (double x, Rate r) => Math.Exp(r.PerYear * x), rate);
        Assert.Equal(0.25 * Math.Exp(0.5), d(2), 1e-15);
    }

    internal sealed class Rate(double perYear)
    {
        public double PerYear { get; } = perYear;
    }
}
