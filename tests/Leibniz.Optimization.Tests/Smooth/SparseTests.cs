using Leibniz.Optimization.Smooth;
using Leibniz.Optimization.Tests.Smooth.Problems;

namespace Leibniz.Optimization.Tests.Smooth;

public sealed class SparseTests
{
    [Fact]
    public void Detect_Tridiagonal_FindsThreeDiagonals()
    {
        SparsityPattern pattern = SparsityPattern.Detect(default(BroydenTridiagonal), new double[100]);
        Assert.Equal((100, 100, 298), (pattern.Rows, pattern.Columns, pattern.Count));
        for (int i = 0; i < 100; i++)
        {
            for (int j = 0; j < 100; j++)
                Assert.Equal(Math.Abs(i - j) <= 1, pattern.Contains(i, j));
        }
    }

    // ∂(x₀xᵢ)/∂xᵢ is 0 where x₀ is: the random points see it.
    [Fact]
    public void Detect_DerivativeThatVanishesThere_IsSeen()
    {
        SparsityPattern pattern = SparsityPattern.Detect(default(Arrow), new double[5]);
        Assert.Equal(1 + (2 * 4) + 1, pattern.Count);
        Assert.Equal([0, 3], pattern.Row(3).ToArray());
    }

    [Fact]
    public void Of_Entries_AreSortedAndOnce()
    {
        SparsityPattern pattern = SparsityPattern.Of(3, 4, [(2, 3), (0, 1), (2, 0), (0, 1)]);
        Assert.Equal(3, pattern.Count);
        Assert.Equal([0, 3], pattern.Row(2).ToArray());
        Assert.Equal(1, pattern.Start(1));
        Assert.True(pattern.Row(1).IsEmpty);
        Assert.Throws<ArgumentException>(() => SparsityPattern.Of(3, 4, [(3, 0)]));
        Assert.Throws<ArgumentException>(() => SparsityPattern.Of(3, 4, [(0, -1)]));
        Assert.Throws<ArgumentException>(() => SparsityPattern.Of(0, 4, []));
    }

    [Fact]
    public void Colouring_Tridiagonal_NeedsThree() =>
        Assert.Equal(3, ColumnColouring.Of(SparsityPattern.Detect(default(BroydenTridiagonal), new double[50])).Count);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Colouring_RandomPattern_SeparatesTheColumnsOfEveryRow(int seed)
    {
        var random = new Random(seed);
        SparsityPattern pattern = SparsityPattern.Of(80, 60, Enumerable.Range(0, 300).Select(_ => (random.Next(80), random.Next(60))));
        ColumnColouring colouring = ColumnColouring.Of(pattern);
        int fullest = 0;
        for (int i = 0; i < 80; i++)
        {
            int[] colours = [.. pattern.Row(i).ToArray().Select(j => colouring.Colours[j])];
            Assert.Equal(colours.Length, colours.Distinct().Count());
            fullest = Math.Max(fullest, colours.Length);
        }
        Assert.InRange(colouring.Count, fullest, 60);
    }

    [Fact]
    public void ColouredResiduals_Jacobian_IsTheDenseOne()
    {
        AssertEqualsDense(default(BroydenTridiagonal), 37, 3);
        AssertEqualsDense(default(DiscreteBoundaryValue), 20, 3);
        // The first column meets every other one; the others never meet.
        AssertEqualsDense(default(Arrow), 12, 2);
    }

    private static void AssertEqualsDense<TFunction>(TFunction f, int n, int directions) where TFunction : struct, IVectorFunction
    {
        var random = new Random(5);
        double[] x = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble())];
        var coloured = new ColouredResiduals<TFunction>(f, SparsityPattern.Detect(f, x));
        var dense = new DifferentiatedResiduals<TFunction>(f, n);
        int m = dense.Residuals;
        double[] r1 = new double[m], r2 = new double[m], j1 = new double[m * n], j2 = new double[m * n];
        coloured.Jacobian(x, r1, j1);
        dense.Jacobian(x, r2, j2);
        Assert.Equal(directions, coloured.Directions);
        Assert.Equal(r2, r1);
        Assert.Equal(j2, j1);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    public void LevenbergMarquardt_Sparse_AgreesWithDense(int n)
    {
        double[] start = [.. Enumerable.Repeat(-1.0, n)];
        var coloured = new ColouredResiduals<Arrow>(default, SparsityPattern.Detect(default(Arrow), start));
        MinimiserResult dense = LevenbergMarquardt.Minimise(coloured, start), sparse = LevenbergMarquardt.Minimise(coloured, start, new() { Sparse = true });
        Assert.True(sparse.Converged, $"{sparse.Reason}");
        Assert.Equal(dense.Value, sparse.Value, 1e-10 * dense.Value);
        Assert.All(dense.X.Zip(sparse.X), p => Assert.Equal(p.First, p.Second, 1e-7 * (1 + Math.Abs(p.First))));
    }

    [Fact]
    public void LevenbergMarquardt_SparseWithBoundsAndLoss_AgreesWithDense()
    {
        double[] start = [.. Enumerable.Repeat(-1.0, 20)];
        var coloured = new ColouredResiduals<Arrow>(default, SparsityPattern.Detect(default(Arrow), start));
        LeastSquaresOptions options = new() { Upper = [.. Enumerable.Repeat(3.0, 20)], Loss = RobustLoss.Cauchy };
        MinimiserResult dense = LevenbergMarquardt.Minimise(coloured, start, options);
        MinimiserResult sparse = LevenbergMarquardt.Minimise(coloured, start, options with { Sparse = true });
        Assert.Equal(dense.Value, sparse.Value, 1e-8 * dense.Value);
    }

    [Fact]
    public void LevenbergMarquardt_SparseOfAThousand_SolvesTheEquations()
    {
        double[] start = [.. Enumerable.Repeat(-1.0, 1000)];
        var coloured = new ColouredResiduals<BroydenTridiagonal>(default, SparsityPattern.Of(
            1000, 1000, Enumerable.Range(0, 1000).SelectMany(i => new[] { (i, Math.Max(i - 1, 0)), (i, i), (i, Math.Min(i + 1, 999)) })));
        MinimiserResult result = LevenbergMarquardt.Minimise(coloured, start, new() { Sparse = true });
        Assert.True(result.Converged && result.Value < 1e-24, $"{result.Reason} at {result.Value}");
        Assert.Equal(3, coloured.Directions);
    }

    [Fact]
    public void LevenbergMarquardt_SparseOfDenseResiduals_SaysWhatToGive()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => LevenbergMarquardt.Minimise(
            new DifferentiatedResiduals<Arrow>(default, 4), [1, 1, 1, 1], new() { Sparse = true }));
        Assert.Contains("ColouredResiduals", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ColouredResiduals<Arrow>(default, SparsityPattern.Of(4, 4, [])));
    }
}
