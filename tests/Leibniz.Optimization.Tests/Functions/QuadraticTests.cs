using Leibniz.Optimization.Proximal.Functions;
using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>The quadratic and least squares: by hand, against each other, spectra that are known, refusals.</summary>
public sealed class QuadraticTests
{
    [Fact]
    public void Quadratic_ByHand_SolvesTheSystem()
    {
        // (I + 2Q)p = x − 2q: diag(3, 5)p = (3 − 6, 5 − 10).
        double[] p = new double[2], gradient = new double[2];
        var f = new Quadratic(Dense(new double[,] { { 1, 0 }, { 0, 2 } }), [3, 5]);
        Assert.Equal((0.5 + 1) - 3 - 5, f.Prox([3, 5], 2, p), 1e-14);
        Assert.All(p, value => Assert.Equal(-1, value, 1e-15));
        Assert.Equal((4 + 2.0 * 9) / 2 + 6 + 15, f.Gradient([2, 3], gradient));
        Assert.Equal([5, 11], gradient);
    }

    [Fact]
    public void Quadratic_SkewPart_ChangesNothing()
    {
        double[] p = new double[2], q = new double[2];
        new Quadratic(Dense(new double[,] { { 2, 4 }, { 0, 3 } })).Prox([1, -2], 0.7, p);
        new Quadratic(Dense(new double[,] { { 2, 2 }, { 2, 3 } })).Prox([1, -2], 0.7, q);
        Assert.Equal(q, p);
    }

    [Fact]
    public void Quadratic_StepsOfSeveralSizes_EachSolveTheirOwnSystem()
    {
        Matrix<double> a = Random(6, 6, 3), q = a.TransposeThisAndMultiply(a);
        var f = new Quadratic(q, ProxContract.Point(6, 9));
        double[] x = ProxContract.Point(6, 1), p = new double[6], gradient = new double[6];
        foreach (double gamma in (double[])[0.1, 2, 0.1, 1e-8, 1e6, 2])
        {
            f.Prox(x, gamma, p);
            f.Gradient(p, gradient);
            // 0 = p − x + γ∇f(p), to the rounding of its terms.
            double scale = x.Max(Math.Abs) + (gamma * q.L2Norm());
            for (int i = 0; i < 6; i++)
                Assert.True(Math.Abs(p[i] - x[i] + (gamma * gradient[i])) <= 1e-14 * scale);
        }
    }

    [Fact]
    public void Quadratic_SecondDifferences_HasTheKnownSpectrum()
    {
        const int n = 50;
        var q = Matrix<double>.Build.Dense(n, n, (i, j) => i == j ? 2 : Math.Abs(i - j) == 1 ? -1 : 0);
        // 2 − 2cos(kπ/(n + 1)), k = 1 … n.
        FunctionTraits traits = new Quadratic(q).Traits;
        Assert.Equal(2 + (2 * Math.Cos(Math.PI / (n + 1))), traits.Smoothness, 1e-13);
        Assert.Equal(2 - (2 * Math.Cos(Math.PI / (n + 1))), traits.StrongConvexity, 1e-13);
        Assert.True(traits.IsConvex && traits.IsQuadratic && !traits.IsSeparable);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(40)]
    public void Quadratic_RandomMatrix_HasTheExtremesOfTheWholeSpectrum(int n)
    {
        Matrix<double> a = Random(n, n, n), q = a + a.Transpose();
        double[] values = [.. q.Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real)];
        FunctionTraits traits = new Quadratic(q).Traits;
        Assert.Equal(values.Max(Math.Abs), traits.Smoothness, 1e-12);
        Assert.Equal(values.Min() >= 0, traits.IsConvex);
        Assert.Equal(Math.Max(values.Min(), 0), traits.StrongConvexity, 1e-12);
    }

    [Fact]
    public void Quadratic_Semidefinite_IsConvexButNotStrongly()
    {
        Matrix<double> a = Random(3, 8, 5);
        FunctionTraits traits = new Quadratic(a.TransposeThisAndMultiply(a)).Traits;
        Assert.True(traits.IsConvex);
        Assert.Equal(0, traits.StrongConvexity);
        FunctionTraits affine = new Quadratic(Matrix<double>.Build.Dense(3, 3), [1, 2, 3]).Traits;
        Assert.True(affine.IsConvex);
        Assert.Equal(0, affine.Smoothness);
    }

    [Fact]
    public void Quadratic_IndefiniteAndStepTooLong_RefusesWithTheRemedy()
    {
        var f = new Quadratic(Dense(new double[,] { { 1, 0 }, { 0, -2 } }));
        Assert.False(f.Traits.IsConvex);
        var p = new double[2];
        f.Prox([1, 1], 0.25, p);
        Assert.Equal(2, p[1], 1e-14);
        var error = Assert.Throws<ArgumentException>(() => f.Prox([1, 1], 0.75, p));
        Assert.Contains("smaller γ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, 4)]
    [InlineData(4, 7)]
    [InlineData(5, 5)]
    [InlineData(1, 6)]
    [InlineData(6, 1)]
    public void LeastSquares_DenseAndIterative_AreTheQuadratic(int rows, int columns)
    {
        Matrix<double> a = Random(rows, columns, 8);
        double[] b = ProxContract.Point(rows, 2), x = ProxContract.Point(columns, 3);
        const double lambda = 0.6;
        double constant = lambda * b.Sum(value => value * value) / 2;
        var expected = new Quadratic(lambda * a.TransposeThisAndMultiply(a), (-lambda * (a.Transpose() * Vector<double>.Build.Dense(b))).AsArray());
        var dense = new LeastSquares(a, b, lambda);
        var iterative = new IterativeLeastSquares(new Solvers.Problems.Matrix(a.ToArray()), b, lambda);
        foreach (ISmoothFunction f in (ISmoothFunction[])[dense, iterative])
        {
            double[] p = new double[columns], q = new double[columns];
            Assert.Equal(expected.Gradient(x, q) + constant, f.Gradient(x, p), 1e-12);
            Assert.All(p.Zip(q), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
            var proximable = (Leibniz.Optimization.Proximal.IDifferentiableProximable)f;
            Assert.Equal(expected.Prox(x, 1.4, q) + constant, proximable.Prox(x, 1.4, p), 1e-11);
            Assert.All(p.Zip(q), pair => Assert.Equal(pair.Second, pair.First, 1e-11));
            Assert.Equal(expected.ProxPull(x, 1.4, x, q), proximable.ProxPull(x, 1.4, x, p), 1e-11);
            Assert.All(p.Zip(q), pair => Assert.Equal(pair.Second, pair.First, 1e-11));
        }
        Assert.Equal(expected.Traits.Smoothness, dense.Traits.Smoothness, 1e-12);
        Assert.Equal(expected.Traits.StrongConvexity, dense.Traits.StrongConvexity, 1e-12);
        Assert.True(iterative.Traits.Smoothness >= dense.Traits.Smoothness * (1 - 1e-10));
    }

    [Fact]
    public void LeastSquares_LongStepOfAWideSystem_ProjectsOntoTheSolutions()
    {
        Matrix<double> a = Random(3, 9, 4);
        double[] b = ProxContract.Point(3, 5), x = ProxContract.Point(9, 6), p = new double[9];
        double value = new LeastSquares(a, b).Prox(x, 1e9, p);
        Assert.True(value < 1e-15);
        // The step is x plus a combination of the rows: nothing moves in the null space.
        Matrix<double> projector = Matrix<double>.Build.DenseIdentity(9) - (a.Transpose() * (a * a.Transpose()).Inverse() * a);
        Vector<double> moved = Vector<double>.Build.Dense([.. p.Zip(x, (u, v) => u - v)]);
        Assert.True((projector * moved).L2Norm() < 1e-12);
    }

    [Fact]
    public void IterativeLeastSquares_RoundsRunOut_SaysSo()
    {
        var f = new IterativeLeastSquares(Solvers.Problems.Matrix.Random(30, 20, 1), new double[30]) { MaxRounds = 3 };
        double[] x = ProxContract.Point(20, 1), p = new double[20];
        var error = Assert.Throws<InvalidOperationException>(() => f.Prox(x, 100, p));
        Assert.Contains("after 3 rounds", error.Message, StringComparison.Ordinal);
        Assert.Equal(new double[20], p);
    }

    [Fact]
    public void IterativeLeastSquares_OfGroups_UsesTheMapsOwnBound()
    {
        var f = new IterativeLeastSquares(new OverlappingGroups(3, [[0, 1], [1, 2]]), [1, 2, 3, 4], 0.5);
        Assert.Equal(1, f.Traits.Smoothness, 1e-15);
        // A'A = diag(1, 2, 1), A'b = (1, 5, 4); step 2: (1 + d)p = x + A'b.
        var p = new double[3];
        f.Prox([0, 0, 0], 2, p);
        Assert.Equal(0.5, p[0], 1e-12);
        Assert.Equal(5.0 / 3, p[1], 1e-12);
        Assert.Equal(2, p[2], 1e-12);
    }

    [Fact]
    public void Constructors_BadArguments_Refuse()
    {
        Matrix<double> square = Matrix<double>.Build.DenseIdentity(2), wide = Matrix<double>.Build.Dense(2, 3);
        Matrix<double> broken = Dense(new double[,] { { 1, double.NaN }, { 0, 1 } });
        var map = Solvers.Problems.Matrix.Random(2, 3, 1);
        Func<object>[] constructors =
        [
            () => new Quadratic(null!), () => new Quadratic(wide), () => new Quadratic(broken), () => new Quadratic(square, [1]),
            () => new Quadratic(square, [1, double.PositiveInfinity]), () => new LeastSquares(null!, [1]), () => new LeastSquares(wide, [1, 2, 3]),
            () => new LeastSquares(broken, [1, 2]), () => new LeastSquares(wide, [1, double.NaN]), () => new LeastSquares(wide, [1, 2], -1),
            () => new LeastSquares(1e200 * square, [1, 2]), () => new IterativeLeastSquares(null!, [1]), () => new IterativeLeastSquares(map, [1]),
            () => new IterativeLeastSquares(map, [1, double.NaN]), () => new IterativeLeastSquares(map, [1, 2], double.NaN),
            () => new IterativeLeastSquares(map, [1, 2]) { Accuracy = 0 }, () => new IterativeLeastSquares(map, [1, 2]) { Accuracy = 1 },
            () => new IterativeLeastSquares(map, [1, 2]) { MaxRounds = 0 },
        ];
        Assert.All(constructors, make => Assert.ThrowsAny<ArgumentException>(make));
        Assert.Throws<ArgumentException>(() => new Quadratic(square).Prox([1, double.NegativeInfinity], 1, new double[2]));
        Assert.Throws<ArgumentException>(() => new LeastSquares(wide, [1, 2]).Value([1, 2]));
    }

    private static Matrix<double> Dense(double[,] values) => Matrix<double>.Build.DenseOfArray(values);

    private static Matrix<double> Random(int rows, int columns, int seed) =>
        Matrix<double>.Build.Dense(rows, columns, ProxContract.Point(rows * columns, seed, 1));
}
