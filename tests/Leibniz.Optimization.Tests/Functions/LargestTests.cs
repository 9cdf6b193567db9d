using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>Maximum, sum of the largest, L-infinity: ties, thresholds, scales; the subgradient told by the residual.</summary>
public sealed class LargestTests
{
    [Fact]
    public void Maximum_ByHand_CutsAtTheLevel()
    {
        // Above the level 2: (5 − 2) + (3 − 2) = 4.
        var p = new double[4];
        Assert.Equal(4, new Maximum(2).Prox([5, 1, 3, 2], 2, p));
        Assert.Equal([2, 1, 2, 2], p);
    }

    [Fact]
    public void Maximum_Ties_ShareTheCutAndItsDerivative()
    {
        double[] p = new double[3], push = new double[3];
        var f = new Maximum(3);
        f.Prox([2, 2, 2], 1, p);
        Assert.Equal([1, 1, 1], p);
        f.ProxPush([2, 2, 2], 1, [3, 0, 0], 1, push);
        Assert.Equal([0, 0, 0], push);
        Assert.Equal(-3, f.ProxPull([2, 2, 2], 1, [3, 0, 0], push));
        Assert.Equal([1, 1, 1], push);
    }

    [Fact]
    public void SumLargest_ByHand_ShiftsCutsAndLeaves()
    {
        // k = 2, γλ = 1, level 3: clamp(6 − 3, 0, 1) + clamp(3.5 − 3, 0, 1) + clamp(3.5 − 3, 0, 1) = 2.
        var p = new double[4];
        Assert.Equal(5 + 3, new SumLargest(2).Prox([3.5, 6, 0, 3.5], 1, p));
        Assert.Equal([3, 5, 0, 3], p);
    }

    [Fact]
    public void SumLargest_GapBelowTheKth_ShiftsTheKLargest()
    {
        var p = new double[4];
        Assert.Equal(7 + 5, new SumLargest(2).Prox([8, 1, 6, 0], 1, p));
        Assert.Equal([7, 1, 5, 0], p);
    }

    [Fact]
    public void SumLargest_OfNoMoreNumbersThanK_IsTheSum()
    {
        double[] p = new double[3], push = new double[3];
        var f = new SumLargest(5, 2);
        Assert.Equal(2 * (1 + 2 - 4), f.Value([1, 2, -4]));
        f.Prox([1, 2, -4], 0.5, p);
        Assert.Equal([0, 1, -5], p);
        f.ProxPush([1, 2, -4], 0.5, [1, 1, 1], 1, push);
        Assert.Equal([-1, -1, -1], push);
    }

    [Fact]
    public void SumLargest_Residual_IsInTheCappedSimplex()
    {
        for (int seed = 1; seed <= 60; seed++)
        {
            int n = seed % 5 == 0 ? 100 + (7 * seed) : 1 + (seed % 9), k = seed % 10 == 0 ? seed : 1 + (seed % 4);
            double gamma = seed % 2 == 0 ? 0.05 : 3;
            double[] x = ProxContract.Point(n, seed), p = new double[n];
            if (seed % 3 == 0)
                x = [.. x.Select(value => Math.Round(value))];
            new SumLargest(k, 1.5).Prox(x, gamma, p);
            double[] u = [.. x.Zip(p, (a, b) => (a - b) / (1.5 * gamma))];
            // u ∈ ∂ of the sum of the k largest at p: in the capped simplex, and ⟨u, p⟩ the sum itself.
            Assert.All(u, value => Assert.InRange(value, -1e-13, 1 + 1e-13));
            Assert.Equal(Math.Min(k, n), u.Sum(), 1e-11);
            Assert.Equal(p.OrderDescending().Take(k).Sum(), u.Zip(p, (a, b) => a * b).Sum(), 1e-10);
        }
    }

    [Fact]
    public void SumLargest_OfOne_IsTheMaximum()
    {
        double[] p = new double[7], q = new double[7];
        for (int seed = 1; seed <= 10; seed++)
        {
            double[] x = ProxContract.Point(7, seed);
            Assert.Equal(new Maximum(0.8).Prox(x, 1, p), new SumLargest(1, 0.8).Prox(x, 1, q), 1e-15);
            Assert.Equal(p, q);
        }
    }

    [Fact]
    public void LInfinity_Residual_IsInTheL1Ball()
    {
        for (int seed = 1; seed <= 60; seed++)
        {
            double gamma = seed % 2 == 0 ? 0.05 : 1;
            double[] x = ProxContract.Point(seed % 5 == 0 ? 100 + (7 * seed) : 1 + (seed % 7), seed), p = new double[x.Length];
            double value = new LInfinityNorm(2).Prox(x, gamma, p);
            double[] u = [.. x.Zip(p, (a, b) => (a - b) / gamma)];
            Assert.True(u.Sum(Math.Abs) <= 2 + 1e-12);
            Assert.Equal(value, u.Zip(p, (a, b) => a * b).Sum(), 1e-12);
        }
    }

    [Fact]
    public void SumLargest_AnyOrder_SumsTheLargest()
    {
        const int n = 333;
        double[][] points =
        [
            [.. Enumerable.Range(0, n).Select(i => (double)i)], [.. Enumerable.Range(0, n).Select(i => (double)-i)],
            [.. Enumerable.Range(0, n).Select(i => (double)Math.Min(i, n - i))], [.. Enumerable.Range(0, n).Select(i => (double)Math.Max(i, n - i))],
            [.. Enumerable.Range(0, n).Select(i => (double)(i % 3))], [.. Enumerable.Repeat(4.0, n)],
            [.. Enumerable.Range(0, n).Select(i => (double)(i * 7919 % 1009))],
        ];
        // Sums of whole numbers: exact in any order.
        foreach (double[] x in points)
        {
            for (int k = 1; k <= n; k += 4)
                Assert.Equal(x.OrderDescending().Take(k).Sum(), new SumLargest(k).Value(x));
        }
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1e-300, -1e-300)]
    public void LInfinity_WithinTheL1Ball_IsZeroWithDerivativeZero(double a, double b)
    {
        double[] p = [7, 7];
        var f = new LInfinityNorm();
        Assert.Equal(0, f.Prox([a, b], 1, p));
        Assert.Equal([0, 0], p);
        f.ProxPush([a, b], 1, [1, 2], 1, p);
        Assert.Equal([0, 0], p);
    }

    [Fact]
    public void LInfinity_ByHand_CutsMagnitudes()
    {
        // (5 − 3) + (4 − 3) = 3.
        var p = new double[3];
        Assert.Equal(9, new LInfinityNorm(3).Prox([-5, 4, 2], 1, p));
        Assert.Equal([-3, 3, 2], p);
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-10)]
    [InlineData(1e10)]
    [InlineData(1e300)]
    public void Largest_HugeAndTiny_ScaleWithTheStep(double scale)
    {
        // Positively homogeneous: prox of step γs at sx is s·prox of step γ at x.
        double[] x = [2.5, -1, 2, 0.25, 1.75, -3], scaled = [.. x.Select(value => scale * value)], p = new double[6], q = new double[6];
        foreach (IDifferentiableProximable f in (IDifferentiableProximable[])[new Maximum(), new SumLargest(3), new LInfinityNorm()])
        {
            f.Prox(x, 0.75, p);
            f.Prox(scaled, 0.75 * scale, q);
            Assert.All(p.Zip(q), pair => Assert.Equal(pair.First, pair.Second / scale, 1e-14));
        }
    }

    [Fact]
    public void Largest_SmallStepFromALargeNumber_LosesNothing()
    {
        // The largest number is far above the rest: only it is cut in full, and the level of the next two is untouched by its size.
        var p = new double[4];
        new SumLargest(2).Prox([1e15, 1, 0.5, -1e15], 1, p);
        Assert.Equal([1e15 - 1, 0.25, 0.25, -1e15], p);
    }

    [Fact]
    public void Largest_InfiniteOrNoNumber_Refuses()
    {
        double[] p = new double[2];
        Assert.Throws<ArgumentException>(() => new Maximum().Prox([1, double.PositiveInfinity], 1, p));
        Assert.Throws<ArgumentException>(() => new SumLargest(1).Prox([1, double.NegativeInfinity], 1, p));
        Assert.Throws<ArgumentException>(() => new LInfinityNorm().ProxPull([1, double.PositiveInfinity], 1, p, p));
        Assert.Throws<ArgumentException>(() => new Maximum().Prox([], 1, []));
        Assert.Throws<ArgumentException>(() => new Maximum().Value([]));
        Assert.Equal(0, new LInfinityNorm().Prox([], 1, []));
    }
}
