using Leibniz.Optimization.Proximal.Functions;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>The sets with flat faces given by equations: halfspace, slab, affine set, graph of a matrix.</summary>
public sealed class PlaneTests
{
    private const double Inf = double.PositiveInfinity;

    [Fact]
    public void Halfspace_AnyBound_KeepsTheContract()
    {
        foreach (double bound in (double[])[-3, 0, 0.7, 100])
        {
            var set = new Halfspace([1, -2, 0, 0.5], bound);
            ProxContract.Holds(set, 4);
            ProxContract.DerivativesHold(set, 4);
            Assert.Equal(bound == 0, set.Traits.IsCone);
        }
    }

    [Fact]
    public void Hyperslab_AnyBounds_KeepsTheContract()
    {
        foreach ((double low, double high) in ((double, double)[])[(-1, 1), (2, 2), (-Inf, 0), (0, Inf), (-Inf, Inf), (3, 50)])
        {
            var set = new Hyperslab([1, -2, 0, 0.5], low, high);
            ProxContract.Holds(set, 4);
            ProxContract.DerivativesHold(set, 4);
        }
    }

    [Fact]
    public void Halfspace_PointOutside_IsTheClosedForm()
    {
        double[] p = new double[2];
        new Halfspace([3, 4], 5).Prox([6, 8], 1, p);
        Assert.Equal(0.6, p[0], 1e-15);
        Assert.Equal(0.8, p[1], 1e-15);
        new Halfspace([3, 4], 5).Prox([6e20, 8e20], 1, p);
        Assert.Equal(0, new Halfspace([3, 4], 5).Value(p));
        Assert.Equal(Inf, new Halfspace([3, 4], 5).Value([0.6, 0.8000001]));
    }

    [Fact]
    public void Halfspace_OnThePlane_DerivativeIsThatFromOutside()
    {
        double[] push = new double[2];
        new Halfspace([0, 2], 4).ProxPush([7, 2], 1, [1, 1], 0, push);
        Assert.Equal([1, 0], push);
        new Hyperslab([0, 2], -4, 4).ProxPush([7, -2], 1, [1, 1], 0, push);
        Assert.Equal([1, 0], push);
        new Hyperslab([0, 2], -4, 4).ProxPush([7, 0], 1, [1, 1], 0, push);
        Assert.Equal([1, 1], push);
    }

    [Fact]
    public void AffineSet_AnyRank_KeepsTheContract()
    {
        AffineSet one = new([1, 2, 3, 4], [2]), two = new([1, 0, 1, 0, 0, 1, 0, -1], [1, 2]), dependent = new([1, 0, 1, 0, 0, 1, 0, -1, 2, 3, 2, -3], [1, 2, 8]);
        Assert.Equal((1, 2, 2), (one.Rank, two.Rank, dependent.Rank));
        foreach (AffineSet set in (AffineSet[])[one, two, dependent])
        {
            ProxContract.Holds(set, 4);
            ProxContract.DerivativesHold(set, 4);
        }
        double[] p = new double[4], q = new double[4], x = ProxContract.Point(4, 3);
        two.Prox(x, 1, p);
        dependent.Prox(x, 1, q);
        for (int i = 0; i < 4; i++)
            Assert.Equal(p[i], q[i], 1e-14);
    }

    [Fact]
    public void AffineSet_SquareMatrix_GivesItsSolution()
    {
        double[] p = new double[2];
        new AffineSet([2, 1, 1, 3], [3, 5]).Prox([100, -7], 1, p);
        Assert.Equal(0.8, p[0], 1e-13);
        Assert.Equal(1.4, p[1], 1e-13);
    }

    [Fact]
    public void AffineSet_PointOutside_DiffersByACombinationOfRows()
    {
        double[] a = ProxContract.Point(3 * 8, 5), b = [1, -2, 3], x = ProxContract.Point(8, 6), p = new double[8];
        new AffineSet(a, b).Prox(x, 1, p);
        var matrix = Matrix<double>.Build.DenseOfRowMajor(3, 8, a);
        var vector = Vector<double>.Build.DenseOfArray(x);
        var expected = vector - (matrix.Transpose() * (matrix * matrix.Transpose()).Solve((matrix * vector) - Vector<double>.Build.DenseOfArray(b)));
        for (int i = 0; i < 8; i++)
            Assert.Equal(expected[i], p[i], 1e-12);
    }

    [Fact]
    public void AffineSet_NoSolution_SaysWhichRow()
    {
        var error = Assert.Throws<ArgumentException>(() => new AffineSet([1, 1, 2, 2], [1, 3]));
        Assert.Contains("no solution", error.Message);
        Assert.Throws<ArgumentException>(() => new AffineSet([0, 0], [1]));
        Assert.Throws<ArgumentException>(() => new AffineSet([1, 1, 2, 2], [1e-12, 3e-12]));
        Assert.Equal(0, new AffineSet([0, 0], [0]).Rank);
        Assert.Throws<ArgumentException>(() => new AffineSet([1, 2, 3], [1, 2]));
        Assert.Throws<ArgumentException>(() => new AffineSet([1, double.NaN], [1]));
        Assert.Throws<ArgumentException>(() => new AffineSet([], []));
    }

    [Fact]
    public void Planes_WrongArguments_AreNamed()
    {
        Assert.Contains("normal", Assert.Throws<ArgumentException>(() => new Halfspace([0, 0], 1)).Message);
        Assert.Throws<ArgumentException>(() => new Halfspace([], 1));
        Assert.Throws<ArgumentException>(() => new Halfspace([1, Inf], 1));
        Assert.Contains("bound", Assert.Throws<ArgumentException>(() => new Halfspace([1], Inf)).Message);
        Assert.Throws<ArgumentException>(() => new Hyperslab([1], 2, 1));
        Assert.Throws<ArgumentException>(() => new Hyperslab([1], double.NaN, 1));
    }
}
