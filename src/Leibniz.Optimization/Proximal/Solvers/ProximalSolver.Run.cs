using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

public abstract partial class ProximalSolver
{
    // Drift and rays of descent are looked for at iterations 64, 128, 256, …: rarely, so that they cost nothing.
    private const int FirstCheckpoint = 64;

    // A convergent sequence's steps shrink from one checkpoint to the next (or turn); a drift's do neither. A linear rate
    // ρ passes for a drift only if ρ^64 > 1 − 1e-9, which is a condition number beyond 1e10.
    private const double SteadyDrift = 1e-9;

    // How far along a ray the objective must fall at half its first slope, relative to the length of the point.
    private const double RayLength = 1e9;

    private SolverResult Run(SolverOptions options)
    {
        var history = new List<SolverProgress>(options.RecordHistory ? Math.Min(options.MaxIterations, 1024) : 0);
        StopReason reason;
        for (int done = 0; ; done++)
        {
            if (Residual <= options.Tolerance)
            {
                reason = StopReason.Converged;
                break;
            }
            if (done >= options.MaxIterations || options.Cancellation.IsCancellationRequested)
            {
                reason = done >= options.MaxIterations ? StopReason.IterationLimit : StopReason.Cancelled;
                break;
            }
            bool checkpoint = Iteration + 1 >= FirstCheckpoint && int.IsPow2(Iteration + 1);
            if (checkpoint)
            {
                Solution.CopyTo(previous, 0);
                FixedPoint?.CopyTo(previousFixed, 0);
            }
            Iterate();
            Iteration++;
            var progress = new SolverProgress(Iteration, Objective, Residual, Step);
            if (options.RecordHistory)
                history.Add(progress);
            options.Progress?.Report(progress);
            if (Verdict is null && (double.IsNaN(Objective) || double.IsNaN(Residual)))
                Verdict = StopReason.NotANumber;
            if (Verdict != StopReason.NotANumber)
                KeepBest();
            if (Verdict is null && Objective < options.ObjectiveFloor)
                Verdict = StopReason.Unbounded;
            if (Verdict is null && checkpoint && !(Residual <= options.Tolerance))
                Verdict = Drift();
            if (Verdict is { } verdict)
            {
                reason = verdict;
                break;
            }
        }
        if (reason == StopReason.Converged)
            Keep();
        if (Iteration == 0 || (RanksByObjective && double.IsPositiveInfinity(bestObjective)))
            bestObjective = ObjectiveAt(best);
        return new SolverResult
        {
            X = [.. best],
            Dual = [.. bestDual],
            Objective = bestObjective,
            Iterations = Iteration,
            Reason = reason,
            Certificate = new(CertificateKind, bestResidual, options.Tolerance),
            History = history,
            State = Save(),
        };
    }

    private void KeepBest()
    {
        if (!RanksByObjective || Objective <= bestObjective || double.IsPositiveInfinity(bestObjective))
            Keep();
    }

    private void Keep()
    {
        Solution.CopyTo(best, 0);
        DualSolution.CopyTo(bestDual, 0);
        bestObjective = Objective;
        bestResidual = Residual;
    }

    private StopReason? Drift()
    {
        if (FallsAlongRay())
            return StopReason.Unbounded;
        return FixedPoint is { } point && IsSteady(point) ? StopReason.Infeasible : null;
    }

    // Whether the step now is the step at the last checkpoint, to nine digits, and no shorter.
    private bool IsSteady(double[] point)
    {
        double last = Norm(drift), step = Distance(point, previousFixed), apart = 0;
        for (int i = 0; i < point.Length; i++)
        {
            double now = point[i] - previousFixed[i];
            double turn = (now / step) - (drift[i] / last);
            apart += turn * turn;
            drift[i] = now;
        }
        return last > 0 && step >= last * (1 - SteadyDrift) && apart <= SteadyDrift * SteadyDrift;
    }

    // For a convex objective a fall at a steady slope as far as this is a fall without end: its recession function is
    // negative in this direction (Rockafellar, 1970, theorem 8.5).
    private bool FallsAlongRay()
    {
        double[] x = Solution;
        double size = Distance(x, previous);
        if (!(size > 0) || !double.IsFinite(size))
            return false;
        AddScaled(x, -1, previous, previous);
        double near = 1 + Norm(x), far = near * RayLength, here = ObjectiveAt(x);
        double slope = (Along(x, near / size) - here) / near;
        return slope * near < -1e-12 * (1 + Math.Abs(here))
            && Along(x, far / size) - here <= 0.5 * slope * far;
    }

    private double Along(double[] x, double scale)
    {
        AddScaled(x, scale, previous, previous);
        double value = ObjectiveAt(previous);
        for (int i = 0; i < x.Length; i++)
            previous[i] = (previous[i] - x[i]) / scale;
        return value;
    }
}
