using Leibniz.Optimization.Smooth;
using Leibniz.Optimization.Tests.Smooth.Problems;

namespace Leibniz.Optimization.Tests.Smooth;

/// <summary>Bound-constrained problems of Hock and Schittkowski 1981 with their solutions, and what bounds must keep.</summary>
public sealed class BoundedTests
{
    private const double None = double.PositiveInfinity;

    private static readonly Dictionary<string, (ISmoothFunction F, double[] Start, double[] Lower, double[] Upper, double Minimum)> s_problems = new()
    {
        ["HS1"] = (Collection.Named("Rosenbrock").F, [-2, 1], [-None, -1.5], [], 0),
        // The published start lies in the valley of a local minimum, 4.9412293 at x₁ = −1.22.
        ["HS2"] = (Collection.Named("Rosenbrock").F, [2, 2], [-None, 1.5], [], 0.0504261879),
        ["HS3"] = (Of<Hs3Objective>(), [10, 1], [-None, 0], [], 0),
        ["HS4"] = (Of<Hs4Objective>(), [1.125, 0.125], [1, 0], [], 8.0 / 3),
        ["HS5"] = (Of<Hs5Objective>(), [0, 0], [-1.5, -3], [4, 3], (-Math.Sqrt(3) / 2) - (Math.PI / 3)),
        ["HS38"] = (Collection.Named("Wood").F, [-3, -1, -3, -1], [-10, -10, -10, -10], [10, 10, 10, 10], 0),
        ["HS45"] = (Of<Hs45Objective>(), [0.5, 1, 1.5, 2, 2.5], [0, 0, 0, 0, 0], [1, 2, 3, 4, 5], 1),
        ["HS110"] = (Of<Hs110Objective>(), Filled(9), Filled(2.001), Filled(9.999), -45.77846971),
    };

    public static IEnumerable<TheoryDataRow<string>> Names() => s_problems.Keys.Select(n => new TheoryDataRow<string>(n));

    [Theory]
    [MemberData(nameof(Names))]
    public void LimitedMemoryBfgsBounded_PublishedStart_ReachesThePublishedMinimum(string name)
    {
        (ISmoothFunction f, double[] start, double[] lower, double[] upper, double minimum) = s_problems[name];
        var watched = SmoothFunction.From((x, g) =>
        {
            for (int j = 0; j < x.Length; j++)
                Assert.True((lower.Length == 0 || x[j] >= lower[j]) && (upper.Length == 0 || x[j] <= upper[j]), $"asked at {x[j]}");
            return f.Gradient(x, g);
        });
        MinimiserResult result = LimitedMemoryBfgsBounded.Minimise(watched, start, lower, upper);
        string run = $"{result.Reason} after {result.Iterations}: value {result.Value:R} at [{string.Join(", ", result.X)}]";
        Assert.True(result.Converged && Math.Abs(result.Value - minimum) <= 1e-7, run);
        // Karush, Kuhn and Tucker.
        var gradient = new double[start.Length];
        f.Gradient(result.X, gradient);
        for (int j = 0; j < start.Length; j++)
        {
            bool low = lower.Length > 0 && result.X[j] == lower[j], high = upper.Length > 0 && result.X[j] == upper[j];
            Assert.True(Math.Abs(gradient[j]) <= 1e-6 || (low && gradient[j] > 0) || (high && gradient[j] < 0), run);
        }
    }

    // min ½‖x − a‖² within bounds is the projection of a.
    [Fact]
    public void LimitedMemoryBfgsBounded_Projection_IsExact()
    {
        var random = new Random(7);
        double[] a = [.. Enumerable.Range(0, 300).Select(_ => (6 * random.NextDouble()) - 3)];
        ISmoothFunction f = SmoothFunction.From((x, g) =>
        {
            double value = 0;
            for (int j = 0; j < g.Length; j++)
            {
                g[j] = x[j] - a[j];
                value += 0.5 * g[j] * g[j];
            }
            return value;
        });
        MinimiserResult result = LimitedMemoryBfgsBounded.Minimise(
            f, new double[300], [.. a.Select(_ => -1.0)], [.. a.Select(_ => 2.0)]);
        Assert.True(result.Converged, $"{result.Reason}");
        Assert.All(result.X.Zip(a), p => Assert.Equal(Math.Clamp(p.Second, -1, 2), p.First, 1e-8));
    }

    [Fact]
    public void LimitedMemoryBfgsBounded_EqualBounds_HoldTheNumber()
    {
        MinimiserResult result = LimitedMemoryBfgsBounded.Minimise(Collection.Named("Rosenbrock").F, [-1.2, 1], [0.5, -None], [0.5, None]);
        Assert.Equal(0.5, result.X[0]);
        Assert.Equal(0.25, result.X[1], 1e-9);
    }

    [Fact]
    public void LimitedMemoryBfgsBounded_BadBounds_AreRefused()
    {
        ISmoothFunction f = Collection.Named("Rosenbrock").F;
        Assert.Throws<ArgumentException>(() => LimitedMemoryBfgsBounded.Minimise(f, [1, 1], [2, 0], [1, 1]));
        Assert.Throws<ArgumentException>(() => LimitedMemoryBfgsBounded.Minimise(f, [1, 1], [0], []));
        Assert.Throws<ArgumentException>(() => LimitedMemoryBfgsBounded.Minimise(f, [1, 1], [double.NaN, 0], []));
        Assert.Throws<ArgumentException>(() => LimitedMemoryBfgsBounded.Minimise(f, [1, 1], [None, 0], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => LimitedMemoryBfgsBounded.Minimise(f, [1, 1], [], [], memory: 0));
    }

    [Theory]
    [InlineData("KowalikOsborne")]
    [InlineData("Bard")]
    [InlineData("Wood")]
    public void LevenbergMarquardt_Bounds_AgreesWithTheBoundedBfgs(string name)
    {
        TestProblem p = Collection.Named(name);
        double[] lower = [.. p.Start.Select(_ => 0.15)], upper = [.. p.Start.Select(_ => 0.9)];
        MinimiserResult squares = LevenbergMarquardt.Minimise(p.R, p.Start, new() { Lower = lower, Upper = upper });
        MinimiserResult smooth = LimitedMemoryBfgsBounded.Minimise(p.F, p.Start, lower, upper, new() { GradientTolerance = 1e-10 });
        Assert.Equal(smooth.Value, 2 * squares.Value, 1e-8 * Math.Max(1e-3, smooth.Value));
        Assert.All(squares.X.Zip(smooth.X), q => Assert.Equal(q.First, q.Second, 1e-4));
    }

    private static ISmoothFunction Of<TFunction>() where TFunction : struct, IScalarFunction =>
        new DifferentiatedFunction<TFunction>(default);

    private static double[] Filled(double v) => [.. Enumerable.Repeat(v, 10)];
}
