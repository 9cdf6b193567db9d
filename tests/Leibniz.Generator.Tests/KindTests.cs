using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class KindTests
{
    private static readonly double[] s_x = [0.3, -0.7, 1.1, 0.2, -0.4, 0.9, 0.05, -1.2, 0.6, 0.8];
    private const double Scale = 0.4;

    private static void Near(double expected, double actual, double tolerance = 1e-13) => Assert.True(
        Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected)), $"expected {expected:R}, came {actual:R}");

    [Fact]
    public void Jvp_AlongADirection_IsTheGradientTimesIt()
    {
        double[] g = new double[10], v = [.. s_x.Select((_, i) => Math.Cos(i))];
        double value = Kinds.EnergyGradient(s_x, Scale, g, out double gs);
        (double pushed, double tangent) = Kinds.EnergyPush(s_x, Scale, v, 0.7);
        Assert.Equal(Kinds.Energy(s_x, Scale), value);
        Assert.Equal(value, pushed);
        Near(g.Zip(v, (a, b) => a * b).Sum() + 0.7 * gs, tangent);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(17)]
    [InlineData(40)]
    public void Jacobian_OfFewRows_HasTheColumnsOfForwardMode(int n)
    {
        double[] x = [.. Enumerable.Range(1, n).Select(static i => 0.3 * i)], y = [0.5, -1], j = new double[2 * (n + 1)];
        Kinds.MomentsJacobian(x, 0.7, y, j);
        double[] plain = [0.5, -1];
        Kinds.Moments(x, 0.7, plain);
        Assert.Equal(plain, y);
        for (int k = 0; k <= n; k++)
        {
            double[] dx = new double[n], dy = new double[2], again = [0.5, -1];
            if (k < n)
                dx[k] = 1;
            Kinds.MomentsPush(x, 0.7, again, dx, k == n ? 1 : 0, dy);
            Near(dy[0], j[k]);
            Near(dy[1], j[n + 1 + k]);
        }
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(8, false)]
    [InlineData(9, false)]
    [InlineData(20, false)]
    [InlineData(40, false)]
    [InlineData(9, true)]
    public void Jacobian_OfEightRowsAtOnce_HasTheColumnsOfForwardMode(int rows, bool isSingular)
    {
        const int n = 21;
        double[] x = [.. Enumerable.Range(0, n).Select(i => i % 4 == 0 ? -0.2 * (i + 1) : 0.1 * i)], w = [0.7, 1.3];
        if (isSingular)
            (x[1], w[0]) = (0, 0);
        double[] y = [.. Enumerable.Range(0, rows).Select(static i => 0.5 - i)], j = new double[rows * (n + 2)], before = [.. y], plain = [.. y];
        Kinds.FoldedJacobian(x, w, y, j);
        Kinds.Folded(x, w, plain);
        Assert.Equal(plain, y);
        for (int k = 0; k < n + 2; k++)
        {
            double[] dx = new double[n], dw = new double[2], dy = new double[rows], again = [.. before];
            (k < n ? dx : dw)[k < n ? k : k - n] = 1;
            Kinds.FoldedPush(x, w, again, dx, dw, dy);
            for (int r = 0; r < rows; r++)
                Near(dy[r], j[(r * (n + 2)) + k]);
        }
    }

    [Theory]
    [InlineData(9)]
    [InlineData(39)]
    public void Jacobian_AtAnInfiniteSlope_HasTheStrongZero(int others)
    {
        double[] x = [0, .. Enumerable.Repeat(0.5, others)], y = [0, 0], j = new double[2 * (others + 2)];
        Kinds.MomentsJacobian(x, 0, y, j);
        Assert.Equal(0, j[0]);
        Assert.DoesNotContain(j, double.IsNaN);
    }

    [Fact]
    public void Hessian_OfAWholePowerOfANegativeNumber_IsThatOfTheProducts()
    {
        double[] x = [-0.7, 1.3, -2], h = new double[9];
        Kinds.PowersHessian(x, 3, h);
        // x³y + y³z + z³x: second derivatives by hand.
        double[] expected =
        [
            6 * x[0] * x[1], 3 * x[0] * x[0], 3 * x[2] * x[2],
            3 * x[0] * x[0], 6 * x[1] * x[2], 3 * x[1] * x[1],
            3 * x[2] * x[2], 3 * x[1] * x[1], 6 * x[2] * x[0],
        ];
        for (int i = 0; i < 9; i++)
            Near(expected[i], h[i]);
    }

    [Fact]
    public void Jacobian_OfANumber_IsItsGradient()
    {
        double[] j = new double[11], g = new double[10];
        Assert.Equal(Kinds.EnergyGradient(s_x, Scale, g, out double scale), Kinds.EnergyJacobian(s_x, Scale, j));
        for (int i = 0; i < 10; i++)
            Near(g[i], j[i]);
        Near(scale, j[10]);
    }

    [Fact]
    public void Gradient_OfOneInput_IsThatPartOfTheWhole()
    {
        double[] whole = new double[10], part = new double[10];
        Kinds.EnergyGradient(s_x, Scale, whole, out _);
        Kinds.EnergyGradientOfX(s_x, Scale, part);
        Assert.Equal(whole, part);
    }

    [Fact]
    public void Hessian_TimesAVector_IsTheHvp_AndIsSymmetric()
    {
        int n = 11;
        double[] h = new double[n * n], hv = new double[10], v = [.. s_x.Select((_, i) => Math.Cos(i))];
        Kinds.EnergyHessian(s_x, Scale, h);
        Kinds.EnergyHvp(s_x, Scale, v, hv);
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                Near(h[i * n + j], h[j * n + i]);
        }
        for (int i = 0; i < 10; i++)
            Near(Enumerable.Range(0, 10).Sum(j => h[i * n + j] * v[j]), hv[i]);
    }

    [Fact]
    public void Hvp_WithPlacesForTheGradient_GivesBoth()
    {
        double[] v = [.. s_x.Select((_, i) => Math.Cos(i))], g = new double[10], hv = new double[10], dx = new double[10], h = new double[121];
        double value = Kinds.EnergyBoth(s_x, Scale, v, 0.7, dx, out double dscale, hv, out double hw);
        Near(Kinds.EnergyGradient(s_x, Scale, g, out double slope), value);
        Near(slope, dscale);
        Kinds.EnergyHessian(s_x, Scale, h);
        double[] all = [.. v, 0.7];
        for (int i = 0; i < 10; i++)
        {
            Near(g[i], dx[i]);
            Near(Enumerable.Range(0, 11).Sum(j => h[i * 11 + j] * all[j]), hv[i]);
        }
        Near(Enumerable.Range(0, 11).Sum(j => h[110 + j] * all[j]), hw);
    }

    [Fact]
    public void Hessian_IsTheDerivativeOfTheGradient()
    {
        int n = 11;
        double[] h = new double[n * n], up = new double[10], down = new double[10];
        Kinds.EnergyHessian(s_x, Scale, h);
        const double step = 1e-5;
        for (int j = 0; j < 10; j++)
        {
            double[] x = [.. s_x];
            x[j] += step;
            Kinds.EnergyGradient(x, Scale, up, out _);
            x[j] -= 2 * step;
            Kinds.EnergyGradient(x, Scale, down, out _);
            for (int i = 0; i < 10; i++)
                Near((up[i] - down[i]) / (2 * step), h[i * n + j], 1e-8);
        }
    }

    [Fact]
    public void Jacobian_RowsAndColumns_AreTheProductsWithUnitVectors()
    {
        double[] p = [1.2, 0.7, -0.3], y = new double[5], j = new double[15], dy = new double[5], pBar = new double[3], value = new double[5];
        Kinds.Curve(p, value);
        Kinds.CurveJacobian(p, y, j);
        Assert.Equal(value, y);
        for (int k = 0; k < 3; k++)
        {
            double[] unit = new double[3];
            unit[k] = 1;
            Kinds.CurvePush(p, y, unit, dy);
            for (int row = 0; row < 5; row++)
                Near(j[row * 3 + k], dy[row]);
        }
        for (int row = 0; row < 5; row++)
        {
            double[] unit = new double[5];
            unit[row] = 1;
            Kinds.CurvePull(p, y, unit, pBar);
            for (int k = 0; k < 3; k++)
                Near(j[row * 3 + k], pBar[k]);
        }
    }
}
