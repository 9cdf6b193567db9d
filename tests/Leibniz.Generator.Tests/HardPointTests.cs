using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class HardPointTests
{
    [Fact]
    public void PerturbationConfusion_OfADerivativeWithinADerivative_IsAvoided() => Assert.Equal(1, HardPoints.ConfusionSlope(1));

    [Theory]
    [InlineData(0, 2.0, 0, 0, 0)]
    [InlineData(1, 2.0, 1, 0, 0)]
    [InlineData(2, 2.0, 4, 2, 0)]
    [InlineData(3, 2.0, 12, 12, 6)]
    [InlineData(5, 2.0, 80, 160, 240)]
    [InlineData(0, 0.0, 0, 0, 0)]
    [InlineData(1, 0.0, 1, 0, 0)]
    [InlineData(2, 0.0, 0, 2, 0)]
    [InlineData(3, 0.0, 0, 0, 6)]
    [InlineData(4, 0.0, 0, 0, 0)]
    public void ProductOverRounds_HasExactDerivativesToTheThird(int n, double x, double first, double second, double third)
    {
        Assert.Equal(first, HardPoints.ProductSlope(x, n));
        Assert.Equal(second, HardPoints.ProductSecond(x, n));
        Assert.Equal(third, HardPoints.ProductThird(x, n));
    }

    [Theory]
    [InlineData(0, 10, 3)]
    [InlineData(1, 40, 3)]
    [InlineData(2, 160, 3)]
    public void SwapOfElements_ThatAreThenStored_KeepsTheirSlopes(int rounds, double da, double db)
    {
        double[] dx = new double[2];
        HardPoints.SwappedGradient([5, 7], rounds, dx);
        // After k rounds a[0] is 2ᵏ·5 and a[1] is 7.
        Assert.Equal([da, db], dx);
    }

    [Fact]
    public void SquaredNorm_AtTheOrigin_HasGradientZero()
    {
        Assert.Equal((0, 0), HardPoints.SquaredNormGradient(0, 0));
        Assert.Equal(6, HardPoints.SquaredNormGradient(3, 4).X, 1e-14);
    }

    [Fact]
    public void Chain_OfAMillionRounds_NeedsNoStack()
    {
        double y = 0.3, slope = 1;
        for (int i = 0; i < 1_000_000; i++)
        {
            slope = (Math.Cos(y) * slope) + 0.5;
            y = Math.Sin(y) + 0.15;
        }
        Assert.Equal(slope, HardPoints.ChainSlope(0.3, 1_000_000), 1e-12);
    }

    [Theory]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(-2.0, -5)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity)]
    public void Edges_OfTheNumbers_HaveTheConventionsSlopes(double x, double expected) =>
        Assert.Equal(expected, HardPoints.EdgesSlope(x));

    // At 0 the root's slope is +∞ and that of the maximum ½, so that their product is +∞.
    [Fact]
    public void Edges_AtEitherZero_HaveAnInfiniteSlope()
    {
        Assert.Equal(double.PositiveInfinity, HardPoints.EdgesSlope(0.0));
        Assert.Equal(double.PositiveInfinity, HardPoints.EdgesSlope(-0.0));
    }

    [Theory]
    [InlineData(5e-324, 0)]
    [InlineData(1e-160, 3e-320)]
    [InlineData(double.MaxValue, double.PositiveInfinity)]
    [InlineData(1e150, 3e300)]
    public void Cube_OfSubnormalAndLargestNumbers_HasTheRoundedSlope(double x, double expected) =>
        Assert.True(HardPoints.CubeSlope(x) is var came && (came.Equals(expected) || Math.Abs(came - expected) <= 1e-3 * expected), $"expected {expected:R}, came {came:R}");

    [Fact]
    public void OwnRule_UnderAHessian_HasItsSecondDerivative()
    {
        double x = 0.4, w = 1.3, t = Math.Tanh(w * x), s = 1 - (t * t);
        (double dx, double dw) = HardPoints.SmoothGradient(x, w);
        Assert.Equal((w * w * t) + 1, dx, 1e-14);
        Assert.Equal(OwnFunctions.LogCosh(w * x) + (w * x * t), dw, 1e-14);
        double[] h = new double[4];
        HardPoints.SmoothHessian(x, w, h);
        Assert.Equal(w * w * w * s, h[0], 1e-13);
        Assert.Equal((2 * w * t) + (w * w * x * s), h[1], 1e-13);
        Assert.Equal(h[1], h[2], 1e-13);
        Assert.Equal((2 * x * t) + (w * x * x * s), h[3], 1e-13);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    public void ReturnBreakAndContinue_FromALoopWithoutAnEnd_HaveTheSlopeOfTheRoundsTaken(int n)
    {
        double x = 0.2, sum = 0, slope = 0;
        for (int i = 0; i < Math.Min(n, 6); i++)
        {
            if (i == 2)
                continue;
            sum += Math.Exp(x * i);
            slope += i * Math.Exp(x * i);
        }
        Assert.Equal(n <= 5 ? sum + (x * slope) : slope, HardPoints.LeavesSlope(x, n), 1e-13);
    }
}
