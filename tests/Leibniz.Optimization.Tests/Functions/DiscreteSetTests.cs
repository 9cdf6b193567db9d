using Leibniz.Optimization.Proximal.Functions;
using Xunit;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>The sets of separate points.</summary>
public sealed class DiscreteSetTests
{
    [Fact]
    public void Binary_AnyValues_KeepsTheContract()
    {
        foreach ((double low, double high) in ((double, double)[])[(0, 1), (-1, 1), (2, 2), (-5, 30)])
        {
            ProxContract.Holds(new Binary(low, high), 6);
            ProxContract.DerivativesHold(new Binary(low, high), 6);
        }
    }

    [Fact]
    public void FiniteSet_AnyPoints_KeepsTheContract()
    {
        foreach (int count in (int[])[1, 2, 7])
        {
            var set = new FiniteSet(ProxContract.Point(3 * count, 4), 3);
            Assert.Equal(count, set.Count);
            Assert.Equal(count == 1, set.Traits.IsConvex);
            ProxContract.Holds(set, 3);
            ProxContract.DerivativesHold(set, 3);
        }
    }

    [Fact]
    public void Binary_HalfWay_GoesDown()
    {
        double[] p = new double[5];
        new Binary().Prox([0.5, 0.5000001, 1e308, double.NegativeInfinity, -0.0], 1, p);
        Assert.Equal([0, 1, 1, 0, 0], p);
        Assert.Equal(double.PositiveInfinity, new Binary().Value([0, 0.5]));
        Assert.Equal(0, new Binary().Value([1e-12, 1 - 1e-12]));
        Assert.Equal(double.PositiveInfinity, new Binary().Value([double.PositiveInfinity]));
    }

    [Fact]
    public void FiniteSet_EqualDistances_TakesTheFirst()
    {
        double[] p = new double[2];
        new FiniteSet([1, 0, -1, 0, 0, 1], 2).Prox([0, 0], 1, p);
        Assert.Equal([1, 0], p);
        new FiniteSet([1e300, 0, -1e300, 0], 2).Prox([-1e290, 0], 1, p);
        Assert.Equal([-1e300, 0], p);
        Assert.Equal(0, new FiniteSet([0, 0], 2).Value([0, 0]));
        Assert.True(new FiniteSet([0, 0], 2).Traits.IsCone);
    }

    [Fact]
    public void DiscreteSets_WrongArguments_AreNamed()
    {
        Assert.Throws<ArgumentException>(() => new Binary(1, 0));
        Assert.Throws<ArgumentException>(() => new Binary(0, double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => new FiniteSet([], 2));
        Assert.Throws<ArgumentException>(() => new FiniteSet([1, 2, 3], 2));
        Assert.Throws<ArgumentException>(() => new FiniteSet([1, double.NaN], 2));
        Assert.Throws<ArgumentException>(() => new FiniteSet([1, 2], 0));
    }
}
