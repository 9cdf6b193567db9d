using Num = Leibniz.Numerical;

namespace Leibniz.Tests.Numerical;

public class NumericalArrayTests
{
    private static readonly double[] Point = [0.5, -1.25, 2, 0.75];

    [Fact]
    public void Gradient_FunctionAndDelegate_AgreeWithExactWithinErrors()
    {
        double[] exact = Gradient.Of(new Bowl(), Point);
        var gradient = new double[4];
        var errors = new double[4];
        double value = Num.Gradient(new Bowl(), Point, gradient, errors);
        Assert.Equal(new Bowl().Evaluate<double>(Point), value);
        for (int i = 0; i < 4; i++)
            Assert.InRange(Math.Abs(gradient[i] - exact[i]), 0, Math.Min(errors[i], 1e-10));
        var other = new double[4];
        Num.Gradient(new Bowl().Evaluate<double>, Point, other);
        Assert.Equal(gradient, other);
    }

    [Fact]
    public void Jacobian_Polar_AgreesWithExactWithinErrors()
    {
        double[] x = [2, 0.7];
        var values = new double[3];
        var exact = new double[6];
        Jacobian.Of(new Polar(), x, values, exact);
        var jacobian = new double[6];
        var errors = new double[6];
        Num.Jacobian(new Polar(), x, values, jacobian, errors);
        for (int i = 0; i < 6; i++)
            Assert.InRange(Math.Abs(jacobian[i] - exact[i]), 0, Math.Min(errors[i], 1e-10));
    }

    [Theory]
    [InlineData(NumericalMethod.Ridders, 1e-8)]
    [InlineData(NumericalMethod.Central2, 1e-6)]
    [InlineData(NumericalMethod.Central8, 1e-9)]
    public void Hessian_Bowl_AgreesWithExact(NumericalMethod method, double tolerance)
    {
        var exact = new double[16];
        Hessian.Of(new Bowl(), Point, [], exact);
        var hessian = new double[16];
        Num.Hessian(new Bowl(), Point, hessian, new() { Method = method });
        for (int i = 0; i < 16; i++)
            Assert.Equal(exact[i], hessian[i], tolerance);
    }

    [Fact]
    public void Hessian_InCornerOfBox_StaysInside()
    {
        double[] x = [0, 1];
        var hessian = new double[4];
        Num.Hessian(
            p =>
            {
                Assert.InRange(p[0], 0, 1);
                Assert.InRange(p[1], 0, 1);
                return Math.Exp(p[0] * p[1]);
            },
            x,
            hessian,
            new() { Lower = new double[2], Upper = new double[] { 1, 1 } });
        // ∂² exp(uv) at (0, 1): v² = 1, 1 + uv = 1, u² = 0.
        Assert.Equal(1, hessian[0], 1e-6);
        Assert.Equal(1, hessian[1], 1e-6);
        Assert.Equal(0, hessian[3], 1e-6);
    }

    [Fact]
    public void Gradient_WrongLengths_SayWhichArgument()
    {
        Assert.Contains("x: ", Assert.Throws<ArgumentException>(() => Num.Gradient(new Bowl(), [], [])).Message);
        Assert.Contains(
            "gradient: ", Assert.Throws<ArgumentException>(() => Num.Gradient(new Bowl(), Point, new double[3])).Message);
    }
}
