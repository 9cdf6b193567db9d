using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class ScalarTests
{
    private static void Check(Func<double[], double> f, double[] x, params double[] gradient)
    {
        for (int i = 0; i < x.Length; i++)
        {
            int at = i;
            double Along(double v)
            {
                double[] moved = [.. x];
                moved[at] = v;
                return f(moved);
            }
            double h = 1e-3 * Math.Max(1, Math.Abs(x[i]));
            // Central differences of order 2, extrapolated to order 6.
            double d1 = (Along(x[i] + h) - Along(x[i] - h)) / (2 * h), d2 = (Along(x[i] + h / 2) - Along(x[i] - h / 2)) / h,
                d3 = (Along(x[i] + h / 4) - Along(x[i] - h / 4)) / (h / 2);
            double e1 = (4 * d2 - d1) / 3, e2 = (4 * d3 - d2) / 3, expected = (16 * e2 - e1) / 15;
            Assert.True(
                Math.Abs(expected - gradient[i]) <= 1e-8 * Math.Max(1, Math.Abs(expected)),
                $"argument {i}: expected {expected:R}, came {gradient[i]:R}");
        }
    }

    [Fact]
    public void Product_Gradient_IsTheNumericalOne()
    {
        (double dx, double dy) = Scalars.ProductGradient(0.7, -1.2);
        Check(v => Scalars.Product(v[0], v[1]), [0.7, -1.2], dx, dy);
    }

    [Fact]
    public void BlackScholes_ValueAndGreeks_AreTheNumericalOnes()
    {
        double[] x = [100, 95, 0.03, 0.25, 0.8];
        var g = Scalars.BlackScholesGradient(x[0], x[1], x[2], x[3], x[4]);
        Assert.Equal(Scalars.BlackScholes(x[0], x[1], x[2], x[3], x[4]), g.Value);
        Check(v => Scalars.BlackScholes(v[0], v[1], v[2], v[3], v[4]), x, g.S, g.K, g.R, g.V, g.T);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(-2, 1)]
    [InlineData(0.5, 1)]
    [InlineData(-0.5, 1)]
    public void Branches_Gradient_IsTheNumericalOne(double x, double y)
    {
        (double dx, double dy) = Scalars.BranchesGradient(x, y);
        Check(v => Scalars.Branches(v[0], v[1]), [x, y], dx, dy);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void Power_Gradient_IsTheNumericalOne(int n) =>
        Check(v => Scalars.Power(v[0], n), [1.3], Scalars.PowerGradient(1.3, n));

    [Fact]
    public void Newton_Gradient_IsTheNumericalOne() =>
        Check(v => Scalars.Newton(v[0], 1e-12), [3.0], Scalars.NewtonGradient(3, 1e-12));

    [Theory]
    [InlineData(0.3, 0.5)]
    [InlineData(1.1, 2.5)]
    [InlineData(0.9, 1.4)]
    public void Jumps_Gradient_IsTheNumericalOne(double x, double y)
    {
        (double dx, double dy) = Scalars.JumpsGradient(x, y);
        Check(v => Scalars.Jumps(v[0], v[1]), [x, y], dx, dy);
    }

    [Theory]
    [InlineData(0.3, 0.5)]
    [InlineData(2.1, 2.5)]
    public void Calls_Gradient_IsTheNumericalOne(double x, double y)
    {
        (double dx, double dy) = Scalars.CallsGradient(x, y);
        Check(v => Scalars.Calls(v[0], v[1]), [x, y], dx, dy);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(9)]
    public void Choose_Gradient_IsTheNumericalOne(int kind) =>
        Check(v => Scalars.Choose(v[0], kind), [0.8], Scalars.ChooseGradient(0.8, kind));

    private static double[] Values(int n) => [.. Enumerable.Range(0, n).Select(i => Math.Sin(3.1 * i + 0.4) + 0.1)];

    [Fact]
    public void Arrays_Gradients_AreTheNumericalOnes()
    {
        double[] x = Values(7), d = new double[7];
        Assert.Equal(Arrays.SumOfSquares(x), Arrays.SumOfSquaresGradient(x, d));
        Check(v => Arrays.SumOfSquares(v), x, d);
        Assert.Equal(Arrays.Rosenbrock(x), Arrays.RosenbrockGradient(x, d));
        Check(v => Arrays.Rosenbrock(v), x, d);
        Assert.Equal(Arrays.LogSumExp(x), Arrays.LogSumExpGradient(x, d));
        Check(v => Arrays.LogSumExp(v), x, d);
        Assert.Equal(Arrays.Mutation(x), Arrays.MutationGradient(x, d));
        Check(v => Arrays.Mutation(v), x, d);
    }

    [Fact]
    public void Slices_Gradients_AreTheNumericalOnes()
    {
        double[] w = Values(12), x = Values(4), dw = new double[12], dx = new double[4];
        Assert.Equal(Arrays.Slices(w, x, 3), Arrays.SlicesGradient(w, x, 3, dw, dx));
        Check(v => Arrays.Slices(v, x, 3), w, dw);
        Check(v => Arrays.Slices(w, v, 3), x, dx);
    }

    [Fact]
    public void Matrix_Gradient_IsTheNumericalOne()
    {
        double[,] a = { { 1, 2, 3 }, { -1, 0.5, 0.2 }, { 0.3, 0.1, -2 } };
        double[] x = [0.3, -0.7, 1.1], dx = new double[3];
        Assert.Equal(Arrays.Matrix(a, x), Arrays.MatrixGradient(a, x, dx));
        Check(v => Arrays.Matrix(a, v), x, dx);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(29)]
    public void Mixture_Gradients_AreTheNumericalOnes(int n)
    {
        const int d = 3, components = 4, size = 6;
        double[] a = Values(components), m = Values(components * d), f = [.. Values(components * size).Select(v => 0.5 * v)], x = Values(n * d);
        foreach (bool lanes in (bool[])[true, false])
        {
            double[] da = new double[a.Length], dm = new double[m.Length], df = new double[f.Length];
            double value = lanes
                ? Mixture.Gradient(a, m, f, x, d, n, da, dm, df) : Mixture.ReproducibleGradient(a, m, f, x, d, n, da, dm, df);
            double expected = Mixture.LogLikelihood(a, m, f, x, d, n);
            Assert.True(Math.Abs(value - expected) <= (lanes ? 1e-12 * Math.Abs(expected) : 0), $"{value:R} {expected:R}");
            Check(v => Mixture.LogLikelihood(v, m, f, x, d, n), a, da);
            Check(v => Mixture.LogLikelihood(a, v, f, x, d, n), m, dm);
            Check(v => Mixture.LogLikelihood(a, m, v, x, d, n), f, df);
        }
    }
}
