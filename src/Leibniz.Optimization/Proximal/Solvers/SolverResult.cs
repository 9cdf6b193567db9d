namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>What a solver found.</summary>
public sealed record SolverResult
{
    /// <summary>The solution, or the best point so far when the solver stopped early. The caller owns it.</summary>
    public required double[] X { get; init; }

    /// <summary>The dual solution of a primal–dual method; empty for others. The caller owns it.</summary>
    public double[] Dual { get; init; } = [];

    /// <summary>The objective at <see cref="X"/>.</summary>
    public required double Objective { get; init; }

    /// <summary>The iterations done, those before a resumption included.</summary>
    public required int Iterations { get; init; }

    /// <summary>Why the solver stopped.</summary>
    public required StopReason Reason { get; init; }

    /// <summary>How near to a solution <see cref="X"/> is shown to be.</summary>
    public required Certificate Certificate { get; init; }

    /// <summary>Every iteration of this call, where the options asked for it; else empty.</summary>
    public required IReadOnlyList<SolverProgress> History { get; init; }

    /// <summary>From this the solver resumes.</summary>
    public required SolverState State { get; init; }

    /// <summary>Whether the certificate holds.</summary>
    public bool IsConverged => Reason == StopReason.Converged;
}
