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
}
