namespace Leibniz.Optimization.Smooth;

/// <summary>When a minimiser stops, and whom it tells.</summary>
public sealed record MinimiserOptions
{
    /// <summary>Stop when the largest element of the gradient is at most this, ≥ 0.</summary>
    public double GradientTolerance { get; init; } = 1e-8;

    /// <summary>Stop when ‖step‖ ≤ this · ‖x‖, ≥ 0.</summary>
    public double StepTolerance { get; init; } = 1e-15;

    /// <summary>The greatest number of iterations, ≥ 0.</summary>
    public int MaxIterations { get; init; } = 10_000;

    /// <summary>Is told of every iteration.</summary>
    public IProgress<MinimiserProgress>? Progress { get; init; }

    /// <summary>Stops the run at the next iteration; the best point so far is returned.</summary>
    public CancellationToken Cancellation { get; init; }
}
