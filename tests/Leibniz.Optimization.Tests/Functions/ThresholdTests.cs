using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>L0, L1, elastic net: at, below and above the threshold; values worked by hand.</summary>
public sealed class ThresholdTests
{
    [Fact]
    public void L1_PointsAboutTheThreshold_SoftThreshold()
    {
        double[] x = [3, 2, 1.5, 0, -0.0, -2, -2.5, 1e300, -1e-300], p = new double[9];
        double value = new L1Norm(4).Prox(x, 0.5, p);
        Assert.Equal([1, 0, 0, 0, 0, 0, -0.5, 1e300, 0], p);
        Assert.Equal(4 * (1 + 0.5 + 1e300), value);
    }

    [Fact]
    public void L1_AtTheThreshold_DerivativeIsThatOfLeastNorm()
    {
        var f = new L1Norm(2);
        double[] tangent = [1, 1, 1, 1], push = new double[4];
        f.ProxPush([2, -2, 0, 2.5], 1, tangent, 1, push);
        Assert.Equal([0, 0, 0, 1 - 2], push);
        Assert.Equal(-2, f.ProxPull([2, -2, 0, 2.5], 1, tangent, push));
        Assert.Equal([0, 0, 0, 1], push);
    }

    [Fact]
    public void L1_SubgradientOfTheStep_IsTheResidual()
    {
        double[] weights = [0.5, 1, 2, 0, 3, 1, 1, 1], p = new double[8];
        for (int seed = 1; seed <= 20; seed++)
        {
            double[] x = ProxContract.Point(8, seed);
            new L1Norm(weights).Prox(x, 0.7, p);
            for (int i = 0; i < 8; i++)
            {
                double residual = (x[i] - p[i]) / 0.7;
                if (p[i] == 0)
                    Assert.True(Math.Abs(residual) <= weights[i]);
                else
                    Assert.Equal(weights[i] * Math.Sign(p[i]), residual, 1e-14);
            }
        }
    }

    [Fact]
    public void L1_VectorsAndRemainders_AgreeWithOneByOne()
    {
        var f = new L1Norm(0.6);
        for (int length = 0; length < 40; length++)
        {
            double[] x = ProxContract.Point(length, length + 1), p = new double[length];
            f.Prox(x, 1, p);
            for (int i = 0; i < length; i++)
            {
                var one = new double[1];
                f.Prox([x[i]], 1, one);
                Assert.Equal(one[0], p[i]);
            }
        }
    }

    [Theory]
    [InlineData(2.0, 0)]
    [InlineData(-2.0, 0)]
    [InlineData(2.0000000000000004, 2.0000000000000004)]
    [InlineData(-3.0, -3)]
    [InlineData(1e-300, 0)]
    [InlineData(1e300, 1e300)]
    public void L0_AboutTheThreshold_KeepsOrDrops(double x, double expected)
    {
        // √(2·1·2) = 2; at the threshold both are minimisers and 0 is returned.
        var p = new double[1];
        Assert.Equal(expected == 0 ? 0 : 2, new L0Norm(2).Prox([x], 1, p));
        Assert.Equal(expected, p[0]);
    }

    [Fact]
    public void L0Ball_Ties_KeepTheLowestIndices()
    {
        double[] p = new double[6];
        new L0Ball(3).Prox([1, -2, 1, 1, -1, 0.5], 1, p);
        Assert.Equal([1, -2, 1, 0, 0, 0], p);
        double[] tangent = [1, 2, 3, 4, 5, 6];
        new L0Ball(3).ProxPush([1, -2, 1, 1, -1, 0.5], 1, tangent, 1, tangent);
        Assert.Equal([1, 2, 3, 0, 0, 0], tangent);
    }

    [Fact]
    public void L0Ball_LongPointWithTies_KeepsTheFirstOfTheLargest()
    {
        double[] x = [.. ProxContract.Point(300, 8).Select(value => Math.Round(2 * value))], p = new double[300];
        for (int k = 1; k < 300; k += 13)
        {
            new L0Ball(k).Prox(x, 1, p);
            // The order is stable: of equal magnitudes the lowest index comes first.
            int[] kept = [.. Enumerable.Range(0, 300).OrderByDescending(i => Math.Abs(x[i])).Take(k)];
            for (int i = 0; i < 300; i++)
                Assert.Equal(kept.Contains(i) ? x[i] : 0, p[i]);
        }
    }

    [Fact]
    public void L0Ball_TooManyCoordinates_IsInfinite()
    {
        Assert.Equal(double.PositiveInfinity, new L0Ball(2).Value([1, 0, -1, 1e-300]));
        Assert.Equal(0, new L0Ball(3).Value([1, 0, -1, 1e-300]));
        Assert.Equal(0, new L0Ball(0).Value([0, -0.0]));
    }

    [Fact]
    public void ElasticNet_ByHand_ThresholdsThenShrinks()
    {
        // (|x| − 0.5·2)/(1 + 0.5·4)
        var p = new double[4];
        double value = new ElasticNet(2, 4).Prox([4, -1, 1, -2.5], 0.5, p);
        Assert.Equal([1, 0, 0, -0.5], p);
        Assert.Equal((2 * 1.5) + (4 * 1.25 / 2), value);
    }

    [Fact]
    public void ComplexL1_Magnitudes_AreThresholdedAndPhasesKept()
    {
        // |3 + 4i| = 5 → 3: 0.6 of it; |0.6 − 0.8i| = 1 is gone, |−2| is at the threshold.
        var p = new double[8];
        double value = new ComplexL1Norm(2).Prox([3, 4, 0.6, -0.8, -2, 0, 3e200, 4e200], 1, p);
        Assert.Equal(3 * 0.6, p[0], 1e-15);
        Assert.Equal(4 * 0.6, p[1], 1e-15);
        Assert.Equal([0, 0, 0, 0, 3e200, 4e200], p[2..]);
        Assert.Equal(1, value / 1e201, 1e-15);
        Assert.Throws<ArgumentException>(() => new ComplexL1Norm().Value([1, 2, 3]));
        Assert.Throws<ArgumentException>(() => new ComplexL1Norm().Prox([1, 2, 3], 1, new double[3]));
    }

    [Fact]
    public void WithoutWeight_TheStepIsTheIdentity()
    {
        IDifferentiableProximable[] functions =
        [
            new L0Norm(0), new L1Norm(0), new ComplexL1Norm(0), new L2Norm(0), new SquaredL2Norm(0), new LInfinityNorm(0), new GroupNorm([2, 2], 0),
            new ElasticNet(0, 0), new HuberLoss(1, 0), new HingeLoss(0), new SquaredHingeLoss(0), new LogisticLoss(0), new SumLargest(2, 0),
            new Maximum(0), new HyperLaplacian(0.5, 0),
        ];
        foreach (IDifferentiableProximable f in functions)
        {
            double[] x = [0, 0, 1, -2], p = new double[4], tangent = [1, 2, 3, 4];
            Assert.Equal(0, f.Prox(x, 3, p));
            Assert.Equal(x, p);
            f.ProxPush(x, 3, tangent, 1, p);
            Assert.Equal(tangent, p);
            Assert.Equal(0, f.ProxPull(x, 3, tangent, p));
            Assert.Equal(tangent, p);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Constructor_BadWeight_Refuses(double lambda)
    {
        Func<object>[] constructors =
        [
            () => new L0Norm(lambda), () => new L1Norm(lambda), () => new L1Norm([1, lambda]), () => new ComplexL1Norm(lambda),
            () => new L2Norm(lambda), () => new SquaredL2Norm(lambda), () => new SquaredL2Norm([lambda]), () => new LInfinityNorm(lambda),
            () => new GroupNorm([1], lambda), () => new GroupNorm([1], 1, [lambda]), () => new ElasticNet(lambda, 1), () => new ElasticNet(1, lambda),
            () => new HuberLoss(1, lambda), () => new HuberLoss(lambda), () => new HingeLoss(lambda), () => new SquaredHingeLoss(lambda),
            () => new LogisticLoss(lambda), () => new CrossEntropy([0.5], lambda), () => new CrossEntropy([lambda]), () => new LogBarrier(lambda),
            () => new SumLargest(1, lambda), () => new Maximum(lambda), () => new HyperLaplacian(0.5, lambda), () => new HyperLaplacian(lambda),
        ];
        Assert.All(constructors, make => Assert.Throws<ArgumentException>(make));
    }

    [Fact]
    public void Constructor_OtherBadArguments_Refuses()
    {
        Func<object>[] constructors =
        [
            () => new L0Ball(-1), () => new L1Norm([]), () => new HuberLoss(0), () => new HingeLoss([]), () => new LogisticLoss([1, double.NaN]),
            () => new CrossEntropy([]), () => new CrossEntropy([1.5]), () => new SumLargest(0), () => new HyperLaplacian(1), () => new HyperLaplacian(0),
        ];
        Assert.All(constructors, make => Assert.Throws<ArgumentException>(make));
    }
}
