using Leibniz.Optimization.Proximal.Functions;
using Xunit;

namespace Leibniz.Optimization.Tests.Functions;

public sealed class SecondOrderConeTests
{
    private static readonly SecondOrderCone Cone = new();

    [Fact]
    public void SecondOrderCone_AnyLength_KeepsTheContract()
    {
        foreach (int length in (int[])[1, 2, 3, 7])
        {
            ProxContract.Holds(Cone, length);
            ProxContract.DerivativesHold(Cone, length);
        }
    }

    [Fact]
    public void SecondOrderCone_PointAndPolar_AreMoreausParts()
    {
        // The cone is its own dual: x = P(x) − P(−x), the parts orthogonal.
        for (int seed = 1; seed <= 40; seed++)
        {
            double[] x = ProxContract.Point(5, seed), p = new double[5], q = new double[5], negative = [.. x.Select(value => -value)];
            Cone.Prox(x, 1, p);
            Cone.Prox(negative, 1, q);
            double inner = 0;
            for (int i = 0; i < 5; i++)
            {
                Assert.Equal(x[i], p[i] - q[i], 1e-14);
                inner += p[i] * q[i];
            }
            Assert.Equal(0, inner, 1e-13);
        }
    }

    [Fact]
    public void SecondOrderCone_NamedPoints_GoWhereTheFormulaSays()
    {
        Assert.Equal([0, 0, 0], Project(0, 0, 0));
        Assert.Equal([5, 3, 4], Project(5, 3, 4));
        Assert.Equal([0, 0, 0], Project(-5, 3, 4));
        Assert.Equal([3, 1.8, 2.4], Project(1, 3, 4).Select(value => Math.Round(value, 14)));
        Assert.Equal([2, 0, 0], Project(2, 0, 0));
        Assert.Equal([0, 0, 0], Project(-2, 0, 0));
        double[] huge = Project(0, 1e308, 0);
        Assert.Equal([5e307, 5e307, 0], huge);
        Assert.Equal(0, Cone.Value(huge));
    }

    [Fact]
    public void SecondOrderCone_OnItsBoundaryAndApex_DerivativeIsOfLeastNorm()
    {
        Assert.Equal([0, 0, 0], Push([0, 0, 0], [1, 1, 1]));
        Assert.Equal([0, 0], Push([-1, 1], [1, 1]));
        // On (1, 1) the outward normal (−1, 1) is removed.
        Assert.Equal([0, 0], Push([1, 1], [-1, 1]));
        Assert.Equal([1, 1], Push([1, 1], [1, 1]));
    }

    [Fact]
    public void SecondOrderCone_Membership_IsRelative()
    {
        Assert.Equal(0, Cone.Value([1 - 1e-11, 1]));
        Assert.Equal(double.PositiveInfinity, Cone.Value([1 - 1e-9, 1]));
        Assert.Equal(double.PositiveInfinity, Cone.Value([1e-200, 1.1e-200]));
        Assert.Equal(double.PositiveInfinity, Cone.Value([double.PositiveInfinity, 1]));
        Assert.Throws<ArgumentException>(() => Cone.Value([1, double.NaN]));
    }

    private static double[] Project(params double[] x)
    {
        Cone.Prox(x, 1, x);
        return x;
    }

    private static double[] Push(double[] x, double[] tangent)
    {
        Cone.ProxPush(x, 1, tangent, 0, tangent);
        return tangent;
    }
}
