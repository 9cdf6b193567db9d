using Leibniz.Optimization.Proximal.Functions;
using Leibniz.Optimization.Proximal.Solvers;
using Leibniz.Optimization.Tests.Solvers.Problems;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>L2 norms of the whole and of groups, and the map that splits overlapping ones.</summary>
public sealed class GroupTests
{
    private static readonly int[][] Chain = [[0, 1, 2], [2, 3], [3, 0, 4]];

    [Fact]
    public void L2_ByHand_ShrinksTheLength()
    {
        var p = new double[2];
        // ‖(3, 4)‖ = 5; 1 − 2/5 = 0.6.
        Assert.Equal(4 * 3, new L2Norm(4).Prox([3, 4], 0.5, p), 1e-14);
        Assert.Equal(1.8, p[0], 1e-15);
        Assert.Equal(2.4, p[1], 1e-15);
    }

    [Theory]
    [InlineData(3, 4)]
    [InlineData(0, 0)]
    [InlineData(1e-300, 0)]
    public void L2_AtOrBelowTheThreshold_IsZeroWithDerivativeZero(double a, double b)
    {
        double[] p = [7, 7], tangent = [1, 2];
        var f = new L2Norm(10);
        Assert.Equal(0, f.Prox([a, b], 0.5, p));
        Assert.Equal([0, 0], p);
        f.ProxPush([a, b], 0.5, tangent, 1, p);
        Assert.Equal([0, 0], p);
        Assert.Equal(0, f.ProxPull([a, b], 0.5, tangent, p));
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-160)]
    [InlineData(1e160)]
    [InlineData(1e300)]
    public void L2_HugeAndTiny_NeitherOverflowsNorUnderflows(double scale)
    {
        var p = new double[2];
        Assert.Equal(5, new L2Norm().Value([3 * scale, 4 * scale]) / scale, 1e-14);
        new L2Norm(scale).Prox([3 * scale, 4 * scale], 2.5, p);
        Assert.Equal(1.5, p[0] / scale, 1e-15);
        Assert.Equal(2, p[1] / scale, 1e-15);
    }

    [Fact]
    public void GroupNorm_OfOneCoordinateEach_IsTheWeightedL1Norm()
    {
        double[] weights = [1, 0.5, 2, 0, 3], p = new double[5], q = new double[5];
        for (int seed = 1; seed <= 10; seed++)
        {
            double[] x = ProxContract.Point(5, seed);
            double value = new GroupNorm([1, 1, 1, 1, 1], 1, weights).Prox(x, 0.6, p);
            Assert.Equal(new L1Norm(weights).Prox(x, 0.6, q), value, 1e-14);
            Assert.All(p.Zip(q), pair => Assert.Equal(pair.Second, pair.First, 1e-15));
        }
    }

    [Fact]
    public void GroupNorm_ColumnsOfAMatrix_AreTheRowsOfItsTranspose()
    {
        double[] x = ProxContract.Point(12, 4), transposed = new double[12], p = new double[12], q = new double[12];
        for (int i = 0; i < 12; i++)
            transposed[(i % 4 * 3) + (i / 4)] = x[i];
        double columns = GroupNorm.OfColumns(3, 4, 0.9).Prox(x, 1, p), rows = GroupNorm.OfRows(4, 3, 0.9).Prox(transposed, 1, q);
        Assert.Equal(rows, columns);
        for (int i = 0; i < 12; i++)
            Assert.Equal(q[(i % 4 * 3) + (i / 4)], p[i]);
    }

    [Fact]
    public void GroupNorm_CoordinateInNoGroup_Stays()
    {
        var f = GroupNorm.OfIndices(4, [[3, 1]], 100);
        double[] p = new double[4], push = new double[4];
        Assert.Equal(0, f.Prox([5, 1, -7, 2], 1, p));
        Assert.Equal([5, 0, -7, 0], p);
        f.ProxPush([5, 1, -7, 2], 1, [1, 2, 3, 4], 1, push);
        Assert.Equal([1, 0, 3, 0], push);
    }

    [Fact]
    public void GroupNorm_OverlappingGroups_RefusesAndNamesTheWay()
    {
        var error = Assert.Throws<ArgumentException>(() => GroupNorm.OfIndices(5, Chain));
        Assert.Contains("groups 0 and 2 share index 0", error.Message, StringComparison.Ordinal);
        Assert.Contains("OverlappingGroups", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GroupNorm_BadGroups_Refuses()
    {
        Func<object>[] constructors =
        [
            () => new GroupNorm([]), () => new GroupNorm([2, 0]), () => new GroupNorm([2, 2], 1, [1]), () => GroupNorm.OfRows(0, 3),
            () => GroupNorm.OfColumns(3, -1), () => GroupNorm.OfIndices(3, [[0, 3]]), () => GroupNorm.OfIndices(3, [[-1]]), () => GroupNorm.OfIndices(3, [[]]),
            () => GroupNorm.OfIndices(3, [[1, 1]]), () => GroupNorm.OfIndices(0, [[0]]), () => GroupNorm.OfIndices(3, []),
            () => new OverlappingGroups(3, [[0, 3]]), () => new OverlappingGroups(3, [[1, 1]]), () => new OverlappingGroups(3, []),
        ];
        Assert.All(constructors, make => Assert.Throws<ArgumentException>(make));
        Assert.Throws<ArgumentException>(() => new GroupNorm([2, 1]).Value([1, 2]));
        Assert.Throws<ArgumentException>(() => new GroupNorm([2, 1]).Prox([1, 2], 1, new double[2]));
    }

    [Fact]
    public void OverlappingGroups_Adjoint_IsDualToTheMap()
    {
        var map = new OverlappingGroups(5, Chain);
        Assert.Equal((8, 5), (map.Rows, map.Columns));
        double[] x = ProxContract.Point(5, 1), y = ProxContract.Point(8, 2), image = new double[8], back = new double[5];
        map.Apply(x, image);
        map.Adjoint(y, back);
        Assert.Equal(image.Zip(y, (a, b) => a * b).Sum(), x.Zip(back, (a, b) => a * b).Sum(), 1e-13);
        Assert.Equal([x[0], x[1], x[2], x[2], x[3], x[3], x[0], x[4]], image);
        Assert.Throws<ArgumentException>(() => map.Apply(x, back));
        Assert.Throws<ArgumentException>(() => map.Adjoint(x, back));
    }

    [Fact]
    public void OverlappingGroups_NormBound_IsReachedByACoordinateInMostGroups()
    {
        var map = new OverlappingGroups(5, Chain);
        var image = new double[8];
        map.Apply([1, 0, 0, 0, 0], image);
        Assert.Equal(map.NormBound, Math.Sqrt(image.Sum(value => value * value)), 1e-15);
        Assert.Equal(Math.Sqrt(2), map.NormBound);
    }

    [Fact]
    public void OverlappingGroups_NormOfTheImage_IsTheSumOverGroups()
    {
        var map = new OverlappingGroups(5, Chain);
        double[] x = [3, 0, 4, -12, 5], image = new double[8];
        map.Apply(x, image);
        // ‖(3, 0, 4)‖ = 5, ‖(4, −12)‖ = √160, ‖(−12, 3, 5)‖ = √178.
        Assert.Equal(0.5 * (5 + (2 * Math.Sqrt(160)) + Math.Sqrt(178)), map.Norm(0.5, [1, 2, 1]).Value(image), 1e-14);
    }

    [Fact]
    public void OverlappingGroups_SplitByASolver_MeetsTheOptimalityConditions()
    {
        var map = new OverlappingGroups(5, Chain);
        double[] a = [2, -1, 0.5, 0.2, -0.3], back = new double[5], image = new double[8];
        // Accelerated, the distance falls as 1/k alone; plain, it falls geometrically here.
        var solver = new ChambollePock(HalfSquare.Around(a), map.Norm(0.8), map) { Accelerates = false };
        SolverResult result = solver.Solve(a, new SolverOptions { Tolerance = 1e-12 });
        // 0 = x − a + Aᵀy, and y_g = λx_g/‖x_g‖, or ‖y_g‖ ≤ λ where x_g = 0.
        map.Apply(result.X, image);
        map.Adjoint(result.Dual, back);
        for (int i = 0; i < 5; i++)
            Assert.Equal(a[i] - back[i], result.X[i], 1e-8);
        int start = 0;
        foreach (int[] group in Chain)
        {
            double[] x = image[start..(start + group.Length)], y = result.Dual[start..(start + group.Length)];
            double norm = Math.Sqrt(x.Sum(value => value * value));
            Assert.True(Math.Sqrt(y.Sum(value => value * value)) <= 0.8 + 1e-8);
            Assert.Equal(0.8 * norm, x.Zip(y, (u, v) => u * v).Sum(), 1e-7);
            start += group.Length;
        }
    }
}
