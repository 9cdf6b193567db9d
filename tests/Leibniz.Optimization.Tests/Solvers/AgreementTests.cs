using System.Text.Json;
using Leibniz.Optimization.Proximal.Solvers;
using Leibniz.Optimization.Tests.Solvers.Problems;

namespace Leibniz.Optimization.Tests.Solvers;

public class AgreementTests
{
    public static TheoryData<string> Methods =>
    [
        nameof(ProximalGradient), nameof(Fista), nameof(AdaptiveProximalGradient), nameof(Panoc), nameof(ZeroFpr),
        nameof(BlockCoordinate), nameof(StochasticProximalGradient), nameof(DavisYin), nameof(ChambollePock),
        nameof(CondatVu), nameof(Admm),
    ];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Solver_SparseFit_SatisfiesOptimalityConditions(string method)
    {
        SolverResult result = SparseFit.Solver(method).Solve(
            SparseFit.Start(), new() { Tolerance = 1e-10, MaxIterations = 20_000 });
        Assert.Equal(StopReason.Converged, result.Reason);
        Assert.True(result.Certificate.Holds);
        // Independent check: −∇f(x) ∈ λ∂‖x‖₁. Certificates are relative to the gradient's size, about 30 here, and a primal–dual
        // certificate bounds residuals, not distances: 1e-6 covers all of them.
        var gradient = new double[SparseFit.Columns];
        SparseFit.Smooth().Gradient(result.X, gradient);
        for (int i = 0; i < gradient.Length; i++)
        {
            double excess = Math.Abs(result.X[i]) < 1e-9
                ? Math.Max(Math.Abs(gradient[i]) - SparseFit.Lambda, 0)
                : Math.Abs(gradient[i] + (SparseFit.Lambda * Math.Sign(result.X[i])));
            Assert.True(excess <= 1e-6, $"{method}: coordinate {i} violates by {excess} after {result.Iterations} iterations");
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Solver_Resumed_RepeatsTheUninterruptedRun(string method)
    {
        var run = new SolverOptions { Tolerance = 0, RecordHistory = true, MaxIterations = 40 };
        SolverResult whole = SparseFit.Solver(method).Solve(SparseFit.Start(), run);
        SolverResult half = SparseFit.Solver(method).Solve(SparseFit.Start(), run with { MaxIterations = 17 });
        SolverResult rest = SparseFit.Solver(method).Resume(half.State, run with { MaxIterations = 23 });
        Assert.Equal(whole.History, [.. half.History, .. rest.History]);
        Assert.Equal(whole.X, rest.X);
        Assert.Equal(whole.Iterations, rest.Iterations);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Solver_UsedTwice_GivesTheSameBits(string method)
    {
        var run = new SolverOptions { Tolerance = 0, RecordHistory = true, MaxIterations = 30 };
        ProximalSolver solver = SparseFit.Solver(method);
        SolverResult first = solver.Solve(SparseFit.Start(), run);
        SolverResult second = solver.Solve(SparseFit.Start(), run);
        Assert.Equal(first.History, second.History);
        Assert.Equal(first.X, second.X);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Solver_StateWrittenAsJson_ResumesTheSame(string method)
    {
        var run = new SolverOptions { Tolerance = 0, MaxIterations = 12 };
        SolverState state = SparseFit.Solver(method).Solve(SparseFit.Start(), run).State;
        SolverState read = JsonSerializer.Deserialize<SolverState>(JsonSerializer.Serialize(state))!;
        Assert.Equal(
            SparseFit.Solver(method).Resume(state, run).X, SparseFit.Solver(method).Resume(read, run).X);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Solver_Iterations_AllocateNothing(string method)
    {
        ProximalSolver solver = SparseFit.Solver(method);
        long Bytes(int iterations)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            solver.Solve(SparseFit.Start(), new() { Tolerance = 0, MaxIterations = iterations });
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Bytes(3);
        Assert.Equal(Bytes(4), Bytes(60));
    }
}
