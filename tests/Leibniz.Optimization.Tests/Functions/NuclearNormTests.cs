using Leibniz.Optimization.Proximal.Functions;
using Xunit;

namespace Leibniz.Optimization.Tests.Functions;

public sealed class NuclearNormTests
{
    [Fact]
    public void NuclearNorm_AnyShape_KeepsTheContract()
    {
        foreach ((int rows, int columns, double weight) in ((int, int, double)[])[(1, 1, 1), (3, 3, 0.5), (4, 2, 1), (2, 5, 1.3), (3, 4, 0), (3, 3, 100)])
        {
            var norm = new NuclearNorm(rows, columns, weight);
            ProxContract.Holds(norm, rows * columns);
            ProxContract.DerivativesHold(norm, rows * columns);
        }
    }

    [Fact]
    public void NuclearNorm_NamedMatrices_ShrinkTheirValues()
    {
        double[] p = new double[4];
        Assert.Equal(1.75, new NuclearNorm(2, 2).Prox([0, -2, 0.75, 0], 0.5, p), 1e-14);
        Near([0, -1.5, 0.25, 0], p);
        Near([1, 1, 1, 1], ProxOf([2, 2, 2, 2], 2));
        Near([0, 0, 0, 0], ProxOf([0, 0, 0, 0], 2));
        Near([1e300, 0, 0, 1e300], ProxOf([1e300, 0, 0, 1e300], 2), 1e287);
        Assert.Equal(7, new NuclearNorm(2, 2, 2).Value([3, 0, 0, -0.5]), 1e-14);
    }

    [Fact]
    public void NuclearNorm_RepeatedAndZeroValues_HaveTheDerivativeOfDifferences()
    {
        // The matrix 3·I has a double value, the second a double zero: where the step is smooth, differences say so.
        foreach (double[] x in (double[][])[[3, 0, 0, 0, 3, 0, 0, 0, 3], [4, 0, 0, 0, 0, 0, 0, 0, 0], [2, 2, 2, 2, 2, 2, 2, 2, 2], [3, 0, 0, 0, -3, 0, 0, 0, 0.2]])
        {
            var norm = new NuclearNorm(3, 3);
            double[] direction = ProxContract.Point(9, 8), push = new double[9], plus = new double[9], minus = new double[9];
            norm.ProxPush(x, 1, direction, 0, push);
            for (int i = 0; i < 9; i++)
            {
                plus[i] = x[i] + (1e-6 * direction[i]);
                minus[i] = x[i] - (1e-6 * direction[i]);
            }
            norm.Prox(plus, 1, plus);
            norm.Prox(minus, 1, minus);
            for (int i = 0; i < 9; i++)
                Assert.Equal((plus[i] - minus[i]) / 2e-6, push[i], 1e-7);
        }
    }

    [Fact]
    public void NuclearNorm_TransposedMatrix_GivesTheTransposedStep()
    {
        double[] x = ProxContract.Point(12, 2), turned = new double[12], p = new double[12], q = new double[12];
        for (int i = 0; i < 12; i++)
            turned[(i % 4 * 3) + (i / 4)] = x[i];
        new NuclearNorm(3, 4).Prox(x, 0.7, p);
        new NuclearNorm(4, 3).Prox(turned, 0.7, q);
        for (int i = 0; i < 12; i++)
            Assert.Equal(p[i], q[(i % 4 * 3) + (i / 4)], 1e-13);
    }

    [Fact]
    public void NuclearNorm_WrongArguments_AreNamed()
    {
        Assert.Throws<ArgumentException>(() => new NuclearNorm(0, 1));
        Assert.Contains("weight", Assert.Throws<ArgumentException>(() => new NuclearNorm(2, 2, -1)).Message);
        var norm = new NuclearNorm(2, 2);
        Assert.Throws<ArgumentException>(() => norm.Prox([1, 2, 3], 1, new double[3]));
        Assert.Throws<ArgumentException>(() => norm.Prox([1, 2, 3, double.NaN], 1, new double[4]));
        Assert.Throws<ArgumentException>(() => norm.Prox([1, 2, 3, double.PositiveInfinity], 1, new double[4]));
        Assert.Throws<ArgumentException>(() => norm.Prox([1, 2, 3, 4], -1, new double[4]));
        Assert.Throws<ArgumentException>(() => norm.ProxPush([1, 2, 3, 4], 1, [1], 0, new double[4]));
    }

    private static double[] ProxOf(double[] x, double gamma)
    {
        new NuclearNorm(2, 2).Prox(x, gamma, x);
        return x;
    }

    private static void Near(double[] expected, double[] actual, double tolerance = 1e-14)
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], tolerance);
    }
}
