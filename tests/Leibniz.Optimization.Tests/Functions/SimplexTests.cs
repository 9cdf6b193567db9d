using Leibniz.Optimization.Proximal.Functions;
using Xunit;

namespace Leibniz.Optimization.Tests.Functions;

public sealed class SimplexTests
{
    [Fact]
    public void Simplex_AnyTotal_KeepsTheContract()
    {
        foreach (double total in (double[])[1e-3, 1, 7, 1e4])
        {
            foreach (int length in (int[])[1, 2, 9, 40])
            {
                ProxContract.Holds(new Simplex(total), length);
                ProxContract.DerivativesHold(new Simplex(total), length);
            }
        }
    }

    [Fact]
    public void L1Ball_AnyRadius_KeepsTheContract()
    {
        foreach (double radius in (double[])[0, 1e-3, 1, 7, 1e4])
        {
            foreach (int length in (int[])[1, 2, 9, 40])
            {
                ProxContract.Holds(new L1Ball(radius), length);
                ProxContract.DerivativesHold(new L1Ball(radius), length);
            }
        }
    }

    [Fact]
    public void Simplex_ManyPoints_AgreesWithSorting()
    {
        for (int seed = 1; seed <= 200; seed++)
        {
            int length = 1 + (seed % 60);
            double total = 0.1 + (seed % 7);
            double[] x = ProxContract.Point(length, seed), p = new double[length];
            new Simplex(total).Prox(x, 1, p);
            double threshold = SortedThreshold(x, total);
            for (int i = 0; i < length; i++)
                Assert.Equal(Math.Max(x[i] - threshold, 0), p[i], 1e-14 * (1 + Math.Abs(x[i])) * 10);
        }
    }

    [Fact]
    public void L1Ball_PointOutside_IsTheSimplexOfItsAbsoluteValues()
    {
        for (int seed = 1; seed <= 50; seed++)
        {
            double[] x = ProxContract.Point(15, seed, 3), p = new double[15], q = new double[15];
            new L1Ball(2).Prox(x, 1, p);
            double[] absolute = [.. x.Select(Math.Abs)];
            new Simplex(2).Prox(absolute, 1, q);
            for (int i = 0; i < 15; i++)
                Assert.Equal(Math.CopySign(q[i], x[i]), p[i], 1e-14);
        }
    }

    [Fact]
    public void Simplex_TiesAndHugeNumbers_KeepTheSum()
    {
        double[] p = new double[3];
        new Simplex(1).Prox([1e20, 1e20, 1e20], 1, p);
        Assert.Equal([1.0 / 3, 1.0 / 3, 1.0 / 3], p);
        new Simplex(1).Prox([1e300, -1e308, 0], 1, p);
        Assert.Equal([1, 0, 0], p);
        new Simplex(6).Prox([0, 0, 0], 1, p);
        Assert.Equal([2, 2, 2], p);
        new Simplex(1e-300).Prox([1, 1, 0], 1, p);
        Assert.Equal([5e-301, 5e-301, 0], p);
        new L1Ball(1).Prox([1e308, -1e308, 1e308], 1, p);
        Assert.Equal([1.0 / 3, -1.0 / 3, 1.0 / 3], p);
    }

    [Fact]
    public void Simplex_CoordinateAtTheThreshold_IsNotKeptByTheDerivative()
    {
        // P(1, 1, 0.5) = (½, ½, 0), τ = ½: the third lies at it exactly.
        double[] push = new double[3];
        new Simplex(1).ProxPush([1, 1, 0.5], 1, [1, 0, 5], 0, push);
        Assert.Equal([0.5, -0.5, 0], push);
    }

    [Fact]
    public void L1Ball_OnTheSphere_DerivativeIsThatFromOutside()
    {
        double[] push = new double[3];
        new L1Ball(1).ProxPush([0.5, -0.5, 0], 1, [1, 0, 5], 0, push);
        Assert.Equal([0.5, 0.5, 0], push);
        new L1Ball(0).ProxPush([1, 0, 0], 1, [1, 1, 1], 0, push);
        Assert.Equal([0, 0, 0], push);
    }

    [Fact]
    public void Simplex_WrongArguments_AreNamed()
    {
        Assert.Throws<ArgumentException>(() => new Simplex(0));
        Assert.Throws<ArgumentException>(() => new Simplex(double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => new L1Ball(-1));
        Assert.Throws<ArgumentException>(() => new L1Ball(double.NaN));
        Assert.Throws<ArgumentException>(() => new Simplex(1).Prox([], 1, []));
        Assert.Contains("infinite", Assert.Throws<ArgumentException>(() => new Simplex(1).Prox([double.PositiveInfinity, 1], 1, new double[2])).Message);
        Assert.Equal(double.PositiveInfinity, new Simplex(1).Value([]));
        Assert.Equal(double.PositiveInfinity, new Simplex(1).Value([0.5, 0.4]));
        Assert.Equal(double.PositiveInfinity, new Simplex(1).Value([1.5, -0.5]));
        Assert.Equal(double.PositiveInfinity, new L1Ball(1).Value([1e308, 1e308]));
    }

    private static double SortedThreshold(double[] x, double total)
    {
        double[] sorted = [.. x.OrderDescending()];
        double sum = 0, threshold = 0;
        for (int k = 0; k < sorted.Length; k++)
        {
            sum += sorted[k];
            if (sorted[k] - ((sum - total) / (k + 1)) > 0)
                threshold = (sum - total) / (k + 1);
        }
        return threshold;
    }
}
