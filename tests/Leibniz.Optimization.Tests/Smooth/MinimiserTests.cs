using Leibniz.Optimization.Smooth;

namespace Leibniz.Optimization.Tests.Smooth;

public sealed class MinimiserTests
{
    private static readonly double[] s_start = [-1.2, 1];

    [Fact]
    public void LevenbergMarquardt_Rosenbrock_FindsOnes()
    {
        MinimiserResult result = LevenbergMarquardt.Minimise(new DifferentiatedResiduals<Rosenbrock>(default, 2), s_start);
        Assert.True(result.Converged, $"{result.Reason}");
        Assert.All(result.X, v => Assert.Equal(1, v, 1e-12));
    }

    // On x₁ ≤ 0.5 the least of 100(x₂ − x₁²)² + (1 − x₁)² is at x₁ = 0.5, x₂ = 0.25, half of 0.25.
    [Fact]
    public void LevenbergMarquardt_UpperBound_StopsAtTheBound()
    {
        MinimiserResult result = LevenbergMarquardt.Minimise(
            new DifferentiatedResiduals<Rosenbrock>(default, 2), s_start,
            new() { Upper = [0.5, double.PositiveInfinity], Acceleration = false });
        Assert.Equal(0.5, result.X[0]);
        Assert.Equal(0.25, result.X[1], 1e-9);
        Assert.Equal(0.125, result.Value, 1e-12);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(200)]
    public void LimitedMemoryBfgs_Rosenbrock_FindsOnes(int n)
    {
        double[] start = [.. Enumerable.Range(0, n).Select(i => s_start[i % 2])];
        MinimiserResult result = LimitedMemoryBfgs.Minimise(new DifferentiatedFunction<Rosenbrock>(default, n), start);
        Assert.True(result.Converged, $"{result.Reason}");
        Assert.All(result.X, v => Assert.Equal(1, v, 1e-6));
    }

    [Fact]
    public void LevenbergMarquardt_Cancelled_ReturnsTheStart()
    {
        MinimiserResult result = LevenbergMarquardt.Minimise(
            new DifferentiatedResiduals<Rosenbrock>(default, 2), s_start, new() { Cancellation = new(true) });
        Assert.Equal(StopReason.Cancelled, result.Reason);
        Assert.Equal(s_start, result.X);
    }
}
