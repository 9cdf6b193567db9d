using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Functions;
using Leibniz.Optimization.Proximal.Solvers;
using Leibniz.Optimization.Tests.Solvers.Problems;

namespace Leibniz.Optimization.Tests.Solvers;

public class RefusalTests
{
    [Fact]
    public void Solver_NonconvexFunction_IsRefusedByNameAndRemedy()
    {
        IProximable count = new L0Norm(1), nothing = new Nothing();
        var square = HalfSquare.Around(1, 2);
        Matrix map = Matrix.Differences(2);
        Action[] makers =
        [
            () => _ = new Fista(square, count),
            () => _ = new AdaptiveProximalGradient(square, count),
            () => _ = new DouglasRachford(nothing, count),
            () => _ = new Admm(count, nothing),
            () => _ = new Admm(nothing, count, map),
            () => _ = new ChambollePock(nothing, count, map),
            () => _ = new CondatVu(square, count, nothing, map),
            () => _ = new DavisYin(square, count, nothing),
            () => _ = new StochasticProximalGradient(SparseFit.Smooth(), count, 0.1),
        ];
        foreach (Action maker in makers)
        {
            ArgumentException error = Assert.Throws<ArgumentException>(maker);
            Assert.Contains("must be convex", error.Message, StringComparison.Ordinal);
            Assert.Contains("Panoc", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Solver_StartNotFinite_IsRefused(double value)
    {
        var solver = new Fista(HalfSquare.Around(1, 2), new Nothing());
        ArgumentException error = Assert.Throws<ArgumentException>(() => solver.Solve([1, value]));
        Assert.Contains("element 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Solver_StartOfWrongLength_IsRefused()
    {
        var solver = new Fista(HalfSquare.Around(1, 2), new Nothing());
        Assert.Throws<ArgumentException>(() => solver.Solve([1, 2, 3]));
        Assert.Throws<ArgumentException>(() => solver.Solve([]));
        Assert.Throws<ArgumentException>(() => new ChambollePock(new Nothing(), new Nothing(), Matrix.Differences(3)).Solve([1, 2]));
    }

    [Fact]
    public void Solver_StartOutsideTheDomain_IsRefused()
    {
        ISmoothFunction logarithm = SmoothFunction.From((x, g) =>
        {
            g[0] = 1 / x[0];
            return Math.Log(x[0]);
        });
        Assert.Throws<ArgumentException>(() => new ProximalGradient(logarithm, new Nothing()).Solve([-1]));
    }

    [Fact]
    public void Solver_DataWithNaN_IsRefusedAtTheStart()
    {
        Assert.Throws<ArgumentException>(() => new Fista(SmoothFunction.From(static (x, g) => double.NaN, dimension: 2), new Nothing()).Solve([0, 0]));
    }

    [Fact]
    public void Solver_ValueTurnsNaN_ReturnsTheLastGoodPoint()
    {
        int calls = 0;
        ISmoothFunction breaks = SmoothFunction.From((x, g) =>
        {
            g[0] = x[0];
            return ++calls > 20 ? double.NaN : x[0] * x[0] / 2;
        });
        SolverResult result = new ProximalGradient(breaks, new Nothing()) { Lipschitz = 3 }.Solve([1]);
        Assert.Equal(StopReason.NotANumber, result.Reason);
        Assert.True(double.IsFinite(result.Objective));
    }

    [Fact]
    public void Solver_SettingsOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new Fista(HalfSquare.Around(1), new Nothing()) { Lipschitz = -1 });
        Assert.Throws<ArgumentException>(() => new DouglasRachford(new Nothing(), new Nothing()) { Relaxation = 2 });
        Assert.Throws<ArgumentException>(() => new Admm(new Nothing(), new Nothing()) { Penalty = 0 });
        Assert.Throws<ArgumentException>(() => new Fista(HalfSquare.Around(1), new Nothing()).Solve([1], new() { Tolerance = double.NaN }));
        Assert.Throws<ArgumentException>(() => new BlockCoordinate(HalfSquare.Around(1, 2), (1, new Nothing())));
    }

    [Fact]
    public void Resume_OtherMethodsState_IsRefused()
    {
        SolverState state = SparseFit.Solver(nameof(Fista)).Solve(SparseFit.Start(), new() { MaxIterations = 3 }).State;
        ArgumentException error = Assert.Throws<ArgumentException>(() => SparseFit.Solver(nameof(Panoc)).Resume(state));
        Assert.Contains("Fista", error.Message, StringComparison.Ordinal);
    }
}
