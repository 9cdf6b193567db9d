namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>When a solver stops, and what it tells on the way.</summary>
public sealed record SolverOptions
{
    /// <summary>The defaults: 10,000 iterations, tolerance 1e-8, no history.</summary>
    public static SolverOptions Default { get; } = new();

    /// <summary>The most iterations of one call; ≥ 0. A resumed call counts anew.</summary>
    public int MaxIterations { get; init; } = 10_000;

    /// <summary>The solver stops when its certificate's value is at most this; ≥ 0 (0: run to the limit of
    /// iterations unless the certificate is exact).</summary>
    public double Tolerance { get; init; } = 1e-8;

    /// <summary>Asked before every iteration; a cancelled call returns the best point so far and throws nothing.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Told after every iteration, on the solver's own thread unless the receiver says otherwise.</summary>
    public IProgress<SolverProgress>? Progress { get; init; }

    /// <summary>Whether the result lists every iteration; 32 bytes each.</summary>
    public bool RecordHistory { get; init; }

    /// <summary>An objective below this is taken as unbounded; finite, &lt; 0.</summary>
    public double ObjectiveFloor { get; init; } = -1e30;

    internal void Check()
    {
        if (MaxIterations < 0)
            throw new ArgumentException($"SolverOptions: MaxIterations must be ≥ 0; it is {MaxIterations}.");
        if (!(Tolerance >= 0))
            throw new ArgumentException($"SolverOptions: Tolerance must be ≥ 0; it is {Tolerance}.");
        if (!double.IsFinite(ObjectiveFloor) || ObjectiveFloor >= 0)
            throw new ArgumentException($"SolverOptions: ObjectiveFloor must be finite and below 0; it is {ObjectiveFloor}.");
    }
}
