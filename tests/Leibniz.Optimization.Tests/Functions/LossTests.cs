using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>The losses at their kinks and extremes, worked by hand.</summary>
public sealed class LossTests
{
    [Fact]
    public void SquaredL2_ByHand_Shrinks()
    {
        double[] p = new double[2], gradient = new double[2];
        var f = new SquaredL2Norm([3, 1]);
        Assert.Equal((3 * 4 + 9) / 2.0, f.Prox([8, 6], 1, p));
        Assert.Equal([2, 3], p);
        Assert.Equal((3 * 64 + 36) / 2.0, f.Gradient([8, 6], gradient));
        Assert.Equal([24, 6], gradient);
        Assert.Equal((3.0, 1.0, 2), (f.Traits.Smoothness, f.Traits.StrongConvexity, f.Dimension));
    }

    [Fact]
    public void Huber_AboutTheThreshold_ShrinksThenShifts()
    {
        // ρ = 2, γλ = 1: within |x| ≤ 4 halves, beyond less 2.
        double[] p = new double[4], push = new double[4], gradient = new double[4];
        var f = new HuberLoss(2, 0.5);
        Assert.Equal(0.5 * (0.5 + 2 + 2 * (3 - 1) + 2 * (6 - 1)), f.Prox([-2, 4, 5, -8], 2, p));
        Assert.Equal([-1, 2, 3, -6], p);
        f.ProxPush([-2, 4, 5, -8], 2, [1, 1, 1, 1], 0, push);
        Assert.Equal([0.5, 0.5, 1, 1], push);
        f.Gradient([-2, 4, 1, -8], gradient);
        Assert.Equal([-1, 1, 0.5, -1], gradient);
    }

    [Fact]
    public void Huber_OfAStep_IsTheMoreauEnvelopeOfTheL1Norm()
    {
        // min_z |z| + (z − x)²/(2ρ) is the loss divided by ρ.
        double[] x = ProxContract.Point(9, 3), p = new double[9];
        double norm = new L1Norm().Prox(x, 0.7, p);
        double envelope = norm + x.Zip(p, (a, b) => (a - b) * (a - b)).Sum() / (2 * 0.7);
        Assert.Equal(envelope, new HuberLoss(0.7).Value(x) / 0.7, 1e-13);
    }

    [Theory]
    [InlineData(2, 1, 2, 1)]
    [InlineData(1, 1, 1, 0)]
    [InlineData(0.5, 1, 1, 0)]
    [InlineData(0, 1, 1, 0)]
    [InlineData(-1, 1, 0, 1)]
    [InlineData(-2, -1, -2, 1)]
    [InlineData(-0.5, -1, -1, 0)]
    [InlineData(1, -1, 0, 1)]
    [InlineData(3, 0, 3, 1)]
    [InlineData(0, 2, 0.5, 0)]
    [InlineData(1e300, -1, 1e300, 1)]
    public void Hinge_Cases_AndTheirDerivative(double x, double label, double expected, double slope)
    {
        double[] p = new double[1], push = new double[1];
        var f = new HingeLoss([label]);
        f.Prox([x], 1, p);
        Assert.Equal(expected, p[0]);
        f.ProxPush([x], 1, [1], 0, push);
        Assert.Equal(slope, push[0]);
    }

    [Fact]
    public void SquaredHinge_ByHand_HasNoFactorOfOneHalf()
    {
        double[] p = new double[3], gradient = new double[3], push = new double[3];
        var f = new SquaredHingeLoss([1, -1, 1], 2);
        // 2·(1 − 0)², 2·(1 + 3)², 0
        Assert.Equal(2 + 32, f.Gradient([0, 3, 4], gradient));
        Assert.Equal([-4, 16, 0], gradient);
        Assert.Equal(4, f.Traits.Smoothness);
        // (x + 2γλb)/(1 + 2γλ) with γ = ¼
        f.Prox([-1, 3, 1], 0.25, p);
        Assert.Equal([0, 1, 1], p);
        f.ProxPush([-1, 3, 1], 0.25, [1, 1, 1], 0, push);
        Assert.Equal([0.5, 0.5, 0.5], push);
    }

    [Fact]
    public void Logistic_AtZero_IsLogTwoWithHalfTheSlope()
    {
        var gradient = new double[2];
        var f = new LogisticLoss([1, -1], 3);
        Assert.Equal(6 * Math.Log(2), f.Gradient([0, 0], gradient), 1e-14);
        Assert.Equal([-1.5, 1.5], gradient);
        Assert.Equal(0.75, f.Traits.Smoothness);
    }

    [Fact]
    public void Logistic_Extremes_StayFinite()
    {
        var p = new double[6];
        double value = new LogisticLoss().Prox([1e308, -1e308, 800, -800, 1e-320, 0], 1, p);
        Assert.Equal([1e308, -1e308, 800, -799], p[..4]);
        Assert.Equal(1, value / 1e308, 1e-15);
    }

    [Fact]
    public void CrossEntropy_TargetsAtTheEnds_ReachTheEnds()
    {
        double[] p = new double[4], push = new double[4];
        var f = new CrossEntropy([1, 1, 0, 0]);
        // p − 2 − 1/(2p) > 0 at p = 1 is false: beyond; 1 + ½ is where that only just happens.
        Assert.Equal(-Math.Log(0.5) * 2, f.Prox([2, -0.5, -1, 1.5], 0.5, p), 1e-15);
        Assert.Equal([1, 0.5, 0, 0.5], p);
        f.ProxPush([2, -0.5, -1, 1.5], 0.5, [1, 1, 1, 1], 0, push);
        Assert.Equal([0, 1 / 3.0, 0, 1 / 3.0], push);
        Assert.Equal(0, f.Value([1, 1, 0, 0]));
        Assert.Equal(double.PositiveInfinity, f.Value([0, 1, 0, 0]));
        Assert.Equal(double.PositiveInfinity, f.Value([1, 1.0000001, 0, 0]));
    }

    [Fact]
    public void CrossEntropy_FarAway_StaysInsideTheOpenInterval()
    {
        var p = new double[2];
        double value = new CrossEntropy([0.5, 0.5]).Prox([1e17, -1e17], 1, p);
        Assert.InRange(p[0], 0.9, Math.BitDecrement(1.0));
        Assert.InRange(p[1], double.Epsilon, 1e-17);
        Assert.True(double.IsFinite(value));
    }

    [Fact]
    public void CrossEntropy_WithoutWeight_IsTheUnitInterval()
    {
        double[] p = new double[3], push = new double[3];
        var f = new CrossEntropy([0, 0.5, 1], 0);
        Assert.Equal(0, f.Prox([-1, 0.3, 7], 1, p));
        Assert.Equal([0, 0.3, 1], p);
        f.ProxPush([-1, 0.3, 7], 1, [1, 1, 1], 1, push);
        Assert.Equal([0, 1, 0], push);
        Assert.True(f.Traits.IsIndicator);
    }

    [Fact]
    public void CrossEntropy_StrongConvexity_IsTheLeastCurvature()
    {
        // (0.2^⅓ + 0.8^⅓)³, against the least of b/p² + (1 − b)/(1 − p)² on a grid.
        double least = Enumerable.Range(1, 9999).Min(i => (0.2 / (i / 1e4) / (i / 1e4)) + (0.8 / (1 - (i / 1e4)) / (1 - (i / 1e4))));
        Assert.Equal(least, new CrossEntropy([0.2]).Traits.StrongConvexity, 1e-6);
        Assert.Equal(1, new CrossEntropy([1, 0.5]).Traits.StrongConvexity);
    }

    [Fact]
    public void LogBarrier_GoldenRatio_AndTheDomain()
    {
        double[] p = new double[3], gradient = new double[2];
        var f = new LogBarrier();
        f.Prox([1, -1, 0], 1, p);
        double golden = (1 + Math.Sqrt(5)) / 2;
        Assert.Equal(golden, p[0], 1e-15);
        Assert.Equal(golden - 1, p[1], 1e-15);
        Assert.Equal(1, p[2]);
        Assert.Equal(double.PositiveInfinity, f.Value([1, 0]));
        Assert.Equal(double.PositiveInfinity, f.Gradient([2, -1], gradient));
        Assert.Equal([-0.5, double.NaN], gradient);
    }

    [Fact]
    public void LogBarrier_WithoutWeight_IsTheNonnegativeOrthant()
    {
        double[] p = new double[3], push = new double[3];
        var f = new LogBarrier(0);
        Assert.Equal(0, f.Prox([2, -3, 0], 1, p));
        Assert.Equal([2, 0, 0], p);
        f.ProxPush([2, -3, 0], 1, [1, 1, 1], 1, push);
        Assert.Equal([1, 0, 0], push);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(2.0 / 3)]
    public void HyperLaplacian_AtTheThreshold_IsZeroAndJustAboveIsNot(double q)
    {
        // The threshold s(1 + q/(2(1 − q))) with s^(2−q) = 2γλ(1 − q), γλ = ½: (3/2)·(1/2)^(2/3) and 2·(1/3)^(3/4).
        double threshold = q == 0.5 ? 1.5 * Math.Cbrt(0.25) : 2 * Math.Pow(1.0 / 3, 0.75);
        var p = new double[4];
        new HyperLaplacian(q, 0.5).Prox([threshold * (1 - 1e-12), threshold * (1 + 1e-12), -threshold * (1 + 1e-12), 0], 1, p);
        double least = Math.Pow(1 - q, 1 / (2 - q));
        Assert.Equal(0, p[0]);
        Assert.Equal(least, p[1], 1e-11);
        Assert.Equal(-least, p[2], 1e-11);
        Assert.Equal(0, p[3]);
    }

    [Fact]
    public void HyperLaplacian_OfOneHalf_IsTheCosineForm()
    {
        // Xu, Chang, Xu and Zhang, 2012, L1/2 regularization: a thresholding representation theory, eq. 16 with λ there = 2γλ.
        var p = new double[1];
        foreach (double x in (double[])[1.6, 2, 5, 40])
        {
            new HyperLaplacian(0.5, 0.7).Prox([x], 1, p);
            double phi = Math.Acos(2 * 0.7 / 8 * Math.Pow(x / 3, -1.5));
            Assert.Equal(2.0 / 3 * x * (1 + Math.Cos(2 * (Math.PI - phi) / 3)), p[0], 1e-14 * x);
        }
    }

    [Fact]
    public void HyperLaplacian_HugeAndTiny_StayFinite()
    {
        var p = new double[4];
        new HyperLaplacian(0.8, 1e-3).Prox([1e300, 1e-300, -1e150, double.PositiveInfinity], 1, p);
        Assert.Equal([1e300, 0, -1e150, double.PositiveInfinity], p);
    }
}
