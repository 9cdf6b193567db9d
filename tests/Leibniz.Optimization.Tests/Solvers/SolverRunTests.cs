using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Functions;
using Leibniz.Optimization.Proximal.Solvers;
using Leibniz.Optimization.Tests.Solvers.Problems;

namespace Leibniz.Optimization.Tests.Solvers;

public class SolverRunTests
{
    [Fact]
    public void Fista_FlatSpectrum_FallsAsOneOverSquare()
    {
        // Σ λᵢ(xᵢ − cᵢ)²/2 with λᵢ = i/n and λᵢcᵢ² = 1/n: the plain method's gap is ½ ∫(1 − λ)^{2k} dλ ≈ 1/(4k), and no better.
        const int n = 2000;
        ISmoothFunction flat = SmoothFunction.From(FlatSpectrum, dimension: n);
        double square = Enumerable.Range(1, n).Sum(i => 1.0 / i);
        var run = new SolverOptions { Tolerance = 0, MaxIterations = 200, RecordHistory = true };
        SolverResult fast = new Fista(flat, new Nothing()) { Lipschitz = 1, Restarts = false }.Solve(new double[n], run);
        SolverResult slow = new ProximalGradient(flat, new Nothing()) { Lipschitz = 1 }.Solve(new double[n], run);
        foreach (SolverProgress at in fast.History)
            Assert.True(at.Objective <= 2 * square / ((at.Iteration + 1.0) * (at.Iteration + 1)));
        foreach (SolverProgress at in slow.History)
            Assert.True(at.Objective <= square / (2.0 * at.Iteration));
        // From iteration 40 to 160, in powers of k: 2 and more for the accelerated method, 1 for the plain one.
        static double Power(SolverResult r) => Math.Log(r.History[39].Objective / r.History[159].Objective) / Math.Log(4);
        Assert.InRange(Power(fast), 1.9, 4);
        Assert.InRange(Power(slow), 0.9, 1.2);
    }

    [Fact]
    public void Fista_StronglyConvexChain_RestartsReachTheLinearRate()
    {
        const int n = 100;
        ISmoothFunction chain = SmoothFunction.From(Chain, dimension: n);
        var run = new SolverOptions { Tolerance = 1e-9, MaxIterations = 5000 };
        SolverResult with = new Fista(chain, new Nothing()) { Lipschitz = 1 }.Solve(new double[n], run);
        SolverResult without = new Fista(chain, new Nothing()) { Lipschitz = 1, Restarts = false }.Solve(new double[n], run);
        Assert.True(with.IsConverged);
        Assert.True(2 * with.Iterations < without.Iterations, $"{with.Iterations} against {without.Iterations}");
    }

    [Fact]
    public void Fista_Cancelled_GivesTheBestSoFar()
    {
        using var cancellation = new CancellationTokenSource();
        var seen = new List<double>();
        var run = new SolverOptions
        {
            Tolerance = 0,
            Cancellation = cancellation.Token,
            Progress = new Listener(p =>
            {
                seen.Add(p.Objective);
                if (p.Iteration == 30)
                    cancellation.Cancel();
            }),
        };
        SolverResult result = new Fista(SparseFit.Smooth(), SparseFit.Penalty()) { Restarts = false }.Solve(SparseFit.Start(), run);
        Assert.Equal(StopReason.Cancelled, result.Reason);
        Assert.Equal(30, result.Iterations);
        Assert.Equal(seen.Min(), result.Objective);
        Assert.Equal(result.Objective, SparseFit.Smooth().Value(result.X) + SparseFit.Penalty().Value(result.X), 1e-12);
    }

    [Fact]
    public void Solver_CancelledBeforeTheStart_ReturnsTheStart()
    {
        SolverResult result = new Fista(SparseFit.Smooth(), SparseFit.Penalty()).Solve(
            SparseFit.Start(), new() { Cancellation = new(true) });
        Assert.Equal(StopReason.Cancelled, result.Reason);
        Assert.Equal(SparseFit.Start(), result.X);
        Assert.Equal(SparseFit.Smooth().Value(result.X) + SparseFit.Penalty().Value(result.X), result.Objective);
    }

    [Fact]
    public void Solver_LinearObjective_IsUnbounded()
    {
        double[] c = [1, -2];
        var run = new SolverOptions { MaxIterations = 2000 };
        ProximalSolver[] solvers =
        [
            new ProximalGradient(Linear.Along(c), new Nothing()),
            new ProximalGradient(Linear.Along(c), new Nothing()) { Lipschitz = 1 },
            new Fista(Linear.Along(c), new Nothing()) { Lipschitz = 1 },
            new AdaptiveProximalGradient(Linear.Along(c), new Nothing()),
            new ZeroFpr(Linear.Along(c), new Nothing()),
            new DouglasRachford(Linear.Along(c), new Nothing()),
            new DavisYin(SmoothFunction.From((x, g) => Linear.Along(c).Gradient(x, g)), new Nothing(), new Nothing()),
            new ChambollePock(Linear.Along(c), new Nothing(), Matrix.Differences(2)),
            new Admm(Linear.Along(c), new Nothing()),
            new Panoc(Linear.Along(c), new Nothing()),
            new BlockCoordinate(Linear.Along(c), (1, new Nothing()), (1, new Nothing())),
        ];
        foreach (ProximalSolver solver in solvers)
            Assert.True(solver.Solve([1.0, 1], run).Reason == StopReason.Unbounded, solver.Method);
    }

    [Fact]
    public void Solver_DisjointSets_AreInfeasible()
    {
        var run = new SolverOptions { MaxIterations = 5000 };
        IProximable low = new Box(0, 1), high = new Box(2, 3);
        var identity = new Matrix(new double[,] { { 1, 0 }, { 0, 1 } });
        ProximalSolver[] solvers =
        [
            new DouglasRachford(low, high),
            new Admm(low, high),
            new ChambollePock(low, high, identity),
            new DavisYin(HalfSquare.Around(0, 0), low, high),
            new CondatVu(HalfSquare.Around(0, 0), low, high, identity),
        ];
        foreach (ProximalSolver solver in solvers)
            Assert.True(solver.Solve([0.2, 0.3], run).Reason == StopReason.Infeasible, solver.Method);
    }

    [Fact]
    public void Solver_TallStepAfterManyIterations_IsNotTakenForADrift()
    {
        // Condition 1e6: thousands of slow steps in one direction, and still an optimum.
        ISmoothFunction valley = SmoothFunction.From((x, g) =>
        {
            g[0] = x[0];
            g[1] = 1e-6 * (x[1] - 100);
            return 0.5 * ((x[0] * x[0]) + (1e-6 * (x[1] - 100) * (x[1] - 100)));
        });
        SolverResult result = new ProximalGradient(valley, new Nothing()) { Lipschitz = 1 }.Solve(
            [1, 0], new() { Tolerance = 1e-12, MaxIterations = 20_000 });
        Assert.Equal(StopReason.IterationLimit, result.Reason);
    }

    private static double FlatSpectrum(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double weight = (i + 1.0) / x.Length, d = x[i] - (1 / Math.Sqrt(i + 1.0));
            gradient[i] = weight * d;
            sum += weight * d * d;
        }
        return sum / 2;
    }

    private static double Chain(ReadOnlySpan<double> x, Span<double> gradient)
    {
        int n = x.Length;
        double sum = -2 * x[0];
        for (int i = 0; i <= n; i++)
        {
            double d = (i < n ? x[i] : 0) - (i > 0 ? x[i - 1] : 0);
            sum += d * d;
        }
        for (int i = 0; i < n; i++)
            gradient[i] = 0.25 * ((2 * x[i]) - (i > 0 ? x[i - 1] : 0) - (i < n - 1 ? x[i + 1] : 0) - (i == 0 ? 1 : 0));
        return sum / 8;
    }

    private sealed class Listener(Action<SolverProgress> told) : IProgress<SolverProgress>
    {
        public void Report(SolverProgress value) => told(value);
    }
}
