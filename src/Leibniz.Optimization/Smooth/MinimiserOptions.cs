using Leibniz.Optimization.Smooth.LineSearch;

namespace Leibniz.Optimization.Smooth;

/// <summary>When a minimiser stops, and whom it tells.</summary>
public sealed record MinimiserOptions
{
    /// <summary>Stop when the largest element of the gradient is at most this, ≥ 0.</summary>
    public double GradientTolerance { get; init; } = 1e-8;

    /// <summary>Stop when ‖step‖ ≤ this · ‖x‖, ≥ 0.</summary>
    public double StepTolerance { get; init; } = 1e-15;

    /// <summary>The greatest number of iterations of a run, ≥ 0; those before a resumption do not count.</summary>
    public int MaxIterations { get; init; } = 10_000;

    /// <summary>A value below this is taken as a proof that the function has no minimum.</summary>
    public double ValueFloor { get; init; } = -1e30;

    /// <summary>How far a method that searches along lines goes; null for the method's own choice.</summary>
    public ILineSearch? LineSearch { get; init; }

    /// <summary>A state to go on from, of a result of the same method with the same settings; the start then only tells the length.
    /// Null to begin at the start.</summary>
    public MinimiserState? Resume { get; init; }

    /// <summary>Is told of every iteration.</summary>
    public IProgress<MinimiserProgress>? Progress { get; init; }

    /// <summary>Stops the run at the next iteration; the best point so far is returned.</summary>
    public CancellationToken Cancellation { get; init; }

    internal void Check(string method)
    {
        if (!(GradientTolerance >= 0) || !(StepTolerance >= 0))
        {
            throw new ArgumentException(
                $"{method}: tolerances must be ≥ 0; came GradientTolerance {GradientTolerance}, StepTolerance {StepTolerance}.");
        }
        if (MaxIterations < 0)
            throw new ArgumentException($"{method}: MaxIterations must be ≥ 0; came {MaxIterations}.");
        if (double.IsNaN(ValueFloor))
            throw new ArgumentException($"{method}: ValueFloor must be a number; came NaN.");
    }
}
