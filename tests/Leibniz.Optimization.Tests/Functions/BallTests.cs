using Leibniz.Optimization.Proximal.Functions;
using Xunit;

namespace Leibniz.Optimization.Tests.Functions;

public sealed class BallTests
{
    [Fact]
    public void L2Ball_AnyRadius_KeepsTheContract()
    {
        foreach (double radius in (double[])[0, 1e-8, 1, 4, 1e9])
        {
            ProxContract.Holds(new L2Ball(radius), 6);
            ProxContract.DerivativesHold(new L2Ball(radius), 6);
        }
    }

    [Fact]
    public void Sphere_AnyRadius_KeepsTheContract()
    {
        foreach (double radius in (double[])[1e-3, 1, 40])
        {
            foreach (int length in (int[])[1, 2, 6])
            {
                ProxContract.Holds(new Sphere(radius), length);
                ProxContract.DerivativesHold(new Sphere(radius), length);
            }
        }
    }

    [Fact]
    public void Sphere_Origin_GoesToTheFirstAxisWithNoDerivative()
    {
        double[] p = [0, 0, 0], push = new double[3];
        Assert.Equal(0, new Sphere(2).Prox(p, 1, p));
        Assert.Equal([2, 0, 0], p);
        new Sphere(2).ProxPush([0, 0, 0], 1, [1, 2, 3], 1, push);
        Assert.Equal([0, 0, 0], push);
        Assert.False(new Sphere(2).Traits.IsConvex);
    }

    [Fact]
    public void L2Ball_HugeAndTinyNumbers_NeitherOverflowNorVanish()
    {
        double[] p = new double[2];
        new L2Ball(5).Prox([3e300, -4e300], 1, p);
        Assert.Equal(3, p[0], 1e-14);
        Assert.Equal(-4, p[1], 1e-14);
        new L2Ball(5e-200).Prox([3e-180, 4e-180], 1, p);
        Assert.Equal(3, p[0] * 1e200, 1e-14);
        Assert.Equal(4, p[1] * 1e200, 1e-14);
        Assert.Equal(0, new L2Ball(5e-200).Value([3e-200, 4e-200]));
        Assert.Equal(double.PositiveInfinity, new L2Ball(5e-200).Value([3e-200, 4.1e-200]));
    }

    [Fact]
    public void L2Ball_OnTheSphere_DerivativeIsThatFromOutside()
    {
        double[] push = new double[2];
        new L2Ball(5).ProxPush([3, 4], 1, [3, 4], 0, push);
        Assert.Equal(0, push[0], 1e-15);
        Assert.Equal(0, push[1], 1e-15);
        new L2Ball(0).ProxPush([0, 0], 1, [3, 4], 0, push);
        Assert.Equal([0, 0], push);
    }

    [Fact]
    public void Balls_WrongRadius_IsNamed()
    {
        Assert.Contains("radius", Assert.Throws<ArgumentException>(() => new L2Ball(-1)).Message);
        Assert.Throws<ArgumentException>(() => new Sphere(0));
        Assert.Throws<ArgumentException>(() => new Sphere(1).Prox([], 1, []));
        Assert.Throws<ArgumentException>(() => new L2Ball(1).Prox([double.PositiveInfinity], 1, new double[1]));
    }
}
