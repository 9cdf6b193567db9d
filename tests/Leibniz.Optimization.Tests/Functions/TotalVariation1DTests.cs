using Leibniz.Optimization.Proximal.Functions;
using Xunit;

namespace Leibniz.Optimization.Tests.Functions;

public sealed class TotalVariation1DTests
{
    [Fact]
    public void TotalVariation1D_AnyLengthAndWeight_KeepsTheContract()
    {
        foreach (double weight in (double[])[0, 0.1, 1, 50])
        {
            foreach (int length in (int[])[1, 2, 3, 12, 60])
            {
                ProxContract.Holds(new TotalVariation1D(weight), length);
                ProxContract.DerivativesHold(new TotalVariation1D(weight), length);
            }
        }
    }

    [Fact]
    public void TotalVariation1D_ShortSequences_AgreeWithEverySegmentation()
    {
        // Every partition into segments with every sign pattern of the jumps gives a candidate; the best consistent one is the step.
        for (int seed = 1; seed <= 60; seed++)
        {
            int length = 2 + (seed % 7);
            double mu = 0.2 + (0.3 * (seed % 5));
            double[] x = ProxContract.Point(length, seed), p = new double[length];
            new TotalVariation1D(mu).Prox(x, 1, p);
            double[] expected = BestSegmentation(x, mu);
            for (int i = 0; i < length; i++)
                Assert.Equal(expected[i], p[i], 1e-13);
        }
    }

    [Fact]
    public void TotalVariation1D_LongSequences_SatisfyTheDualConditions()
    {
        // u, the running sum of x − p, stays in [−μ, μ], ends at 0 and touches ±μ where p jumps up or down.
        foreach ((int length, double scale, double mu) in ((int, double, double)[])[(2000, 1, 0.5), (2000, 1, 30), (500, 1e6, 3), (20000, 1e-6, 1e-5)])
        {
            double[] x = ProxContract.Point(length, length, scale), p = new double[length];
            for (int i = 0; i < length; i++)
                x[i] += scale * Math.Sin(i / 40.0);
            new TotalVariation1D(mu).Prox(x, 1, p);
            double u = 0, tolerance = 1e-12 * scale * length;
            for (int i = 0; i < length; i++)
            {
                u += p[i] - x[i];
                Assert.True(Math.Abs(u) <= mu + tolerance);
                if (i < length - 1 && p[i + 1] != p[i])
                    Assert.Equal(Math.Sign(p[i + 1] - p[i]) * mu, u, tolerance);
            }
            Assert.Equal(0, u, tolerance);
        }
    }

    [Fact]
    public void TotalVariation1D_NamedSequences_HaveTheirKnownSteps()
    {
        Assert.Equal([1, 1, 1], Step([1, 1, 1], 5));
        Assert.Equal([1, 3], Step([0, 4], 1));
        Assert.Equal([2, 2], Step([0, 4], 2));
        Assert.Equal([2, 2], Step([0, 4], 100));
        Assert.Equal([0.5, 0.5, 9, 0, 0], Step([0, 0, 11, 0, 0], 1).Select((value, i) => i > 2 ? value - 0.5 : value));
        Assert.Equal([7], Step([7], 3));
        Assert.Equal([], Step([], 3));
        Assert.Equal([1e300, 1e300, 1e300], Step([0, 2e300, 1e300], 2e300));
    }

    [Fact]
    public void TotalVariation1D_SegmentsThatJustMet_CountAsOne()
    {
        double[] push = new double[2];
        new TotalVariation1D().ProxPush([0, 4], 2, [1, 0], 1, push);
        Assert.Equal([0.5, 0.5], push);
        new TotalVariation1D().ProxPush([0, 4], 1, [1, 0], 1, push);
        Assert.Equal([2, -1], push);
        new TotalVariation1D(0).ProxPush([4, 4], 1, [1, 0], 1, push);
        Assert.Equal([1, 0], push);
    }

    [Fact]
    public void TotalVariation1D_WarmStep_AllocatesNothing()
    {
        double[] x = ProxContract.Point(1000, 3), p = new double[1000];
        var variation = new TotalVariation1D();
        variation.Prox(x, 1, p);
        long before = GC.GetAllocatedBytesForCurrentThread();
        variation.Prox(x, 1, p);
        variation.ProxPush(x, 1, x, 1, p);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void TotalVariation1D_WrongArguments_AreNamed()
    {
        Assert.Contains("weight", Assert.Throws<ArgumentException>(() => new TotalVariation1D(-1)).Message);
        var variation = new TotalVariation1D();
        Assert.Throws<ArgumentException>(() => variation.Prox([1, double.NaN], 1, new double[2]));
        Assert.Throws<ArgumentException>(() => variation.Prox([1, double.PositiveInfinity], 1, new double[2]));
        Assert.Throws<ArgumentException>(() => variation.Prox([1, 2], 1, new double[3]));
        Assert.Throws<ArgumentException>(() => variation.ProxPull([1, 2], 1, [1], new double[2]));
        Assert.True(variation.Traits is { IsConvex: true, IsCone: true, IsSeparable: false, IsIndicator: false });
    }

    private static double[] Step(double[] x, double mu)
    {
        new TotalVariation1D(mu).Prox(x, 1, x);
        return x;
    }

    private static double[] BestSegmentation(double[] x, double mu)
    {
        int n = x.Length;
        double least = double.PositiveInfinity;
        double[] best = [];
        for (int cuts = 0; cuts < 1 << (n - 1); cuts++)
        {
            for (int signs = 0; signs < 1 << (n - 1); signs++)
            {
                // A sign for a place that is not cut is the same case again.
                if ((signs & ~cuts) != 0)
                    continue;
                var z = new double[n];
                for (int start = 0; start < n;)
                {
                    int end = start + 1;
                    while (end < n && (cuts >> (end - 1) & 1) == 0)
                        end++;
                    double push = (start > 0 ? Up(signs, start - 1) : 0) - (end < n ? Up(signs, end - 1) : 0), sum = 0;
                    for (int i = start; i < end; i++)
                        sum += x[i];
                    for (int i = start; i < end; i++)
                        z[i] = (sum - (mu * push)) / (end - start);
                    start = end;
                }
                double objective = 0;
                for (int i = 0; i < n; i++)
                    objective += ((z[i] - x[i]) * (z[i] - x[i]) / 2) + (i > 0 ? mu * Math.Abs(z[i] - z[i - 1]) : 0);
                if (objective < least)
                    (least, best) = (objective, z);
            }
        }
        return best;
    }

    private static double Up(int signs, int place) => (signs >> place & 1) == 1 ? 1 : -1;
}
