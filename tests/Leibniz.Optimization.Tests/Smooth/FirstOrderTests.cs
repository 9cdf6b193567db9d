using Leibniz.Optimization.Smooth;
using Leibniz.Optimization.Smooth.LineSearch;

namespace Leibniz.Optimization.Tests.Smooth;

public sealed class FirstOrderTests
{
    // x ← (1 − tc) x for each curvature c.
    [Fact]
    public void GradientDescent_FixedStep_ShrinksAsTheCurvatureSays()
    {
        MinimiserResult result = GradientDescent.Minimise(UpdaterTests.Bowl(1, 3), [1, 1], new() { MaxIterations = 20 }, step: 0.25);
        Assert.Equal(Math.Pow(0.75, 20), result.X[0], 1e-15);
        Assert.Equal(Math.Pow(0.25, 20), result.X[1], 1e-15);
        Assert.Equal(StopReason.IterationLimit, result.Reason);
        Assert.Equal(20, result.Iterations);
        Assert.Equal(21, result.History.Count);
    }

    [Fact]
    public void GradientDescent_TooLongStep_ReturnsTheBestPoint()
    {
        MinimiserResult result = GradientDescent.Minimise(UpdaterTests.Bowl(1), [1], step: 3);
        Assert.Equal(StopReason.NotFinite, result.Reason);
        Assert.False(result.Converged);
        Assert.Equal(1, result.X[0]);
    }

    [Theory]
    [InlineData("Armijo")]
    [InlineData("StrongWolfe")]
    [InlineData("HagerZhang")]
    public void GradientDescent_EverySearch_ReachesTheMinimum(string name)
    {
        ILineSearch search = name switch { "Armijo" => new ArmijoBacktracking(), "StrongWolfe" => new StrongWolfe(), _ => new HagerZhang() };
        MinimiserResult result = GradientDescent.Minimise(UpdaterTests.Bowl(1, 10), [3, -2], new() { LineSearch = search });
        Assert.True(result.Converged, $"{result.Reason}");
        Assert.All(result.X, v => Assert.Equal(0, v, 1e-7));
    }

    // Beck and Teboulle 2009, theorem 4.4: f(x_k) − f* ≤ 2L‖x₀ − x*‖²/(k + 1)², for x_k, which the points of the history are
    // one gradient step before.
    [Fact]
    public void Nesterov_ManyCurvatures_KeepsTheBoundOfItsRate()
    {
        double[] curvatures = [.. Enumerable.Range(1, 50).Select(i => i * i / 2500.0)], start = [.. curvatures.Select(_ => 1.0)];
        ISmoothFunction f = UpdaterTests.Bowl(curvatures);
        foreach (int k in new[] { 10, 30, 100 })
        {
            MinimiserResult result = Nesterov.Minimise(f, start, new() { MaxIterations = k }, step: 1);
            var gradient = new double[50];
            f.Gradient(result.X, gradient);
            double[] stepped = [.. result.X.Zip(gradient, (x, g) => x - g)];
            Assert.True(f.Value(stepped) <= 2 * 50 / ((k + 1.0) * (k + 1)));
        }
        MinimiserResult searched = Nesterov.Minimise(f, start), descended = GradientDescent.Minimise(f, start, step: 1);
        Assert.True(searched.Converged, $"{searched.Reason}");
        Assert.True(searched.Iterations < descended.Iterations / 4, $"{searched.Iterations} against {descended.Iterations}");
    }

    // Polyak's best rate and decay for curvatures in [1, 100] shrink the distance by about 9/11 a step.
    [Fact]
    public void Momentum_BestParameters_HasTheRateOfPolyak()
    {
        var momentum = new Momentum(4.0 / 121) { Decay = 81.0 / 121 };
        MinimiserResult result = momentum.Minimise(UpdaterTests.Bowl(1, 100), [1, 1], new() { MaxIterations = 200 });
        // A factor (1 + k) stands before the power: the iteration's matrix has a double eigenvalue there.
        Assert.True(VectorNorm(result.X) < 200 * Math.Pow(9.0 / 11, result.Iterations - 1) * 3, $"{VectorNorm(result.X)} after {result.Iterations}");
    }

    private static double VectorNorm(double[] x) => Math.Sqrt(x.Sum(v => v * v));
}
