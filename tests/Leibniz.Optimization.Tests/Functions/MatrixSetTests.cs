using Leibniz.Optimization.Proximal.Functions;
using Xunit;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>The sets of matrices: semidefinite, orthonormal, of low rank, and the graph of a matrix.</summary>
public sealed class MatrixSetTests
{
    [Fact]
    public void PositiveSemidefinite_AnySize_KeepsTheContract()
    {
        foreach (int size in (int[])[1, 2, 4])
        {
            ProxContract.Holds(new PositiveSemidefinite(size), size * size);
            ProxContract.DerivativesHold(new PositiveSemidefinite(size), size * size);
        }
    }

    [Fact]
    public void Stiefel_AnyShape_KeepsTheContract()
    {
        foreach ((int rows, int columns) in ((int, int)[])[(1, 1), (3, 1), (3, 2), (3, 3), (6, 2)])
        {
            ProxContract.Holds(new Stiefel(rows, columns), rows * columns);
            ProxContract.DerivativesHold(new Stiefel(rows, columns), rows * columns);
        }
    }

    [Fact]
    public void RankBall_AnyShape_KeepsTheContract()
    {
        foreach ((int rows, int columns, int rank) in ((int, int, int)[])[(3, 3, 0), (3, 3, 1), (4, 2, 1), (2, 5, 1), (3, 4, 2), (3, 4, 3)])
        {
            ProxContract.Holds(new RankBall(rows, columns, rank), rows * columns);
            ProxContract.DerivativesHold(new RankBall(rows, columns, rank), rows * columns);
        }
    }

    [Fact]
    public void GraphOfMatrix_AnyShape_KeepsTheContract()
    {
        foreach ((int rows, int columns) in ((int, int)[])[(1, 1), (2, 4), (4, 2), (3, 3)])
        {
            var set = new GraphOfMatrix(ProxContract.Point(rows * columns, 3), rows, columns);
            ProxContract.Holds(set, rows + columns);
            ProxContract.DerivativesHold(set, rows + columns);
        }
    }

    [Fact]
    public void GraphOfMatrix_PointOutside_IsOrthogonalToTheGraph()
    {
        // The graph's orthogonal complement is { (−Aᵀw, w) }.
        double[] a = [1, 2, 3, 4, 5, 6], x = [1, -1, 2, 0.5, 3], p = new double[5];
        new GraphOfMatrix(a, 2, 3).Prox(x, 1, p);
        double w0 = x[3] - p[3], w1 = x[4] - p[4];
        for (int j = 0; j < 3; j++)
        {
            Assert.Equal(-((a[j] * w0) + (a[3 + j] * w1)), x[j] - p[j], 1e-13);
        }
        for (int i = 0; i < 2; i++)
            Assert.Equal((a[3 * i] * p[0]) + (a[(3 * i) + 1] * p[1]) + (a[(3 * i) + 2] * p[2]), p[3 + i], 1e-13);
    }

    [Fact]
    public void PositiveSemidefinite_PointAndPolar_AreMoreausParts()
    {
        var set = new PositiveSemidefinite(4);
        double[] x = ProxContract.Point(16, 9), symmetric = new double[16], negative = new double[16], p = new double[16], q = new double[16];
        for (int i = 0; i < 16; i++)
        {
            symmetric[i] = (x[i] + x[(i % 4 * 4) + (i / 4)]) / 2;
            negative[i] = -symmetric[i];
        }
        set.Prox(x, 1, p);
        set.Prox(negative, 1, q);
        double inner = 0;
        for (int i = 0; i < 16; i++)
        {
            Assert.Equal(symmetric[i], p[i] - q[i], 1e-13);
            inner += p[i] * q[i];
        }
        Assert.Equal(0, inner, 1e-12);
    }

    [Fact]
    public void PositiveSemidefinite_RepeatedAndZeroEigenvalues_HaveTheirDerivative()
    {
        double[] push = new double[4];
        var set = new PositiveSemidefinite(2);
        set.ProxPush([1, 0, 0, 1], 1, [1, 2, 4, 3], 1, push);
        Near([1, 3, 3, 3], push);
        set.ProxPush([1, 0, 0, -1], 1, [1, 2, 2, 3], 1, push);
        Near([1, 1, 1, 0], push);
        set.ProxPush([0, 0, 0, 0], 1, [1, 2, 2, 3], 1, push);
        Near([0, 0, 0, 0], push);
        double[] huge = [1e300, 0, 0, -1e300];
        set.Prox(huge, 1, huge);
        Assert.Equal([1e300, 0, 0, 0], huge);
        Assert.Equal(double.PositiveInfinity, set.Value([1, 0.1, 0, 1]));
        Assert.Equal(double.PositiveInfinity, set.Value([1, 0, 0, -1e-8]));
        Assert.Equal(0, set.Value([0, 0, 0, 0]));
    }

    [Fact]
    public void Stiefel_RankDeficientMatrix_StillGoesToTheSet()
    {
        var set = new Stiefel(3, 2);
        foreach (double[] x in (double[][])[[0, 0, 0, 0, 0, 0], [1, 1, 1, 1, 1, 1], [1e300, 0, 0, 1e300, 0, 0], [1e-300, 0, 0, 1e-300, 0, 0]])
        {
            double[] p = new double[6], push = new double[6];
            set.Prox(x, 1, p);
            Assert.Equal(0, set.Value(p));
            set.ProxPush(x, 1, [1, 2, 3, 4, 5, 6], 0, push);
            Assert.All(push, value => Assert.True(double.IsFinite(value)));
        }
        Assert.False(set.Traits.IsConvex);
        Assert.Contains("columns", Assert.Throws<ArgumentException>(() => new Stiefel(2, 3)).Message);
    }

    [Fact]
    public void RankBall_NamedMatrices_KeepTheLargestValues()
    {
        double[] p = new double[4];
        new RankBall(2, 2, 1).Prox([3, 0, 0, 2], 1, p);
        Near([3, 0, 0, 0], p);
        new RankBall(2, 2, 1).Prox([0, 0, 0, 0], 1, p);
        Near([0, 0, 0, 0], p);
        new RankBall(2, 2, 1).Prox([1, 0, 0, 1], 1, p);
        Assert.Equal(0, new RankBall(2, 2, 1).Value(p));
        Assert.Equal(double.PositiveInfinity, new RankBall(2, 2, 1).Value([1, 0, 0, 1e-8]));
        Assert.Equal(double.PositiveInfinity, new RankBall(2, 2, 0).Value([1, 0, 0, 0]));
        Assert.True(new RankBall(2, 3, 2).Traits.IsConvex);
        Assert.False(new RankBall(2, 3, 1).Traits.IsConvex);
    }

    [Fact]
    public void MatrixSets_WrongArguments_AreNamed()
    {
        Assert.Throws<ArgumentException>(() => new PositiveSemidefinite(0));
        Assert.Throws<ArgumentException>(() => new PositiveSemidefinite(50000));
        Assert.Throws<ArgumentException>(() => new RankBall(2, 3, 3));
        Assert.Throws<ArgumentException>(() => new RankBall(2, 3, -1));
        Assert.Throws<ArgumentException>(() => new GraphOfMatrix([1, 2, 3], 2, 2));
        Assert.Throws<ArgumentException>(() => new GraphOfMatrix([1, double.NaN], 1, 2));
        Assert.Throws<ArgumentException>(() => new GraphOfMatrix([1, 2], 1, 2).Value([1, 2]));
        Assert.Throws<ArgumentException>(() => new PositiveSemidefinite(2).Prox([1, 0, 0, double.PositiveInfinity], 1, new double[4]));
    }

    private static void Near(double[] expected, double[] actual)
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-14);
    }
}
