using Leibniz.Optimization.Proximal.Functions;
using Xunit;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>The sets that work coordinate by coordinate.</summary>
public sealed class BoxTests
{
    private const double Inf = double.PositiveInfinity;

    [Fact]
    public void Box_AnyBounds_KeepsTheContract()
    {
        foreach (Box box in (Box[])[new(-1, 0.5), new(0, Inf), new(-Inf, Inf), new(2, 2), new([-1, -Inf, 0, 1, -3], [1, 0, Inf, 1, -2])])
        {
            ProxContract.Holds(box, 5);
            ProxContract.DerivativesHold(box, 5);
        }
    }

    [Fact]
    public void Nonnegative_AnyPoint_KeepsTheContract()
    {
        ProxContract.Holds(new Nonnegative(), 7);
        ProxContract.DerivativesHold(new Nonnegative(), 7);
    }

    [Fact]
    public void LInfinityBall_AnyRadius_KeepsTheContract()
    {
        foreach (double radius in (double[])[0, 0.5, 3, 1e6])
        {
            ProxContract.Holds(new LInfinityBall(radius), 6);
            ProxContract.DerivativesHold(new LInfinityBall(radius), 6);
        }
    }

    [Fact]
    public void Box_InfiniteAndHugeNumbers_GoToTheBounds()
    {
        double[] p = new double[4];
        new Box(-1, 2).Prox([Inf, -Inf, 1e308, -0.0], 1, p);
        Assert.Equal([2, -1, 2, -0.0], p);
        Assert.Equal(Inf, new Box(-Inf, Inf).Value([1, Inf]));
    }

    [Fact]
    public void Box_OnABound_DerivativeIsZero()
    {
        double[] push = new double[3];
        new Box(-1, 2).ProxPush([-1, 2, 0], 1, [1, 1, 1], 1, push);
        Assert.Equal([0, 0, 1], push);
        new Nonnegative().ProxPush([0, -0.0, 1e-300], 1, [1, double.NaN, 1], 1, push);
        Assert.Equal([0, 0, 1], push);
    }

    [Fact]
    public void Box_ConeOrNot_TraitsSaySo()
    {
        Assert.True(new Box(0, Inf).Traits.IsCone);
        Assert.True(new Box([0, -Inf], [0, 0]).Traits.IsCone);
        Assert.False(new Box(0, 1).Traits.IsCone);
        Assert.True(new Nonnegative().Traits is { IsCone: true, IsConvex: true, IsSeparable: true, IsIndicator: true });
    }

    [Fact]
    public void Box_WrongArguments_AreNamed()
    {
        Assert.Throws<ArgumentException>(() => new Box(1, 0));
        Assert.Throws<ArgumentException>(() => new Box(double.NaN, 0));
        Assert.Throws<ArgumentException>(() => new Box(Inf, Inf));
        Assert.Throws<ArgumentException>(() => new Box([1.0, 2], [3.0]));
        Assert.Throws<ArgumentException>(() => new LInfinityBall(-1));
        var box = new Box([0.0, 0], [1.0, 1]);
        Assert.Contains("made for 2", Assert.Throws<ArgumentException>(() => box.Value([1, 2, 3])).Message);
        Assert.Contains("x[1] is NaN", Assert.Throws<ArgumentException>(() => box.Prox([1, double.NaN], 1, new double[2])).Message);
        Assert.Throws<ArgumentException>(() => box.Prox([1, 1], 0, new double[2]));
        Assert.Throws<ArgumentException>(() => box.Prox([1, 1], 1, new double[1]));
        Assert.Throws<ArgumentException>(() => box.ProxPush([1, 1], 1, [1], 0, new double[2]));
        Assert.Throws<ArgumentException>(() => box.ProxPull([1, 1], 1, [1, 2, 3], new double[2]));
    }
}
