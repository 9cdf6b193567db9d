namespace Leibniz.Optimization.Smooth;

/// <summary>How a least-squares problem is solved.</summary>
public sealed record LeastSquaresOptions
{
    /// <summary>Stop when ‖D step‖ ≤ this · ‖D x‖ in the scaled norm, ≥ 0.</summary>
    public double StepTolerance { get; init; } = 1e-14;

    /// <summary>The greatest number of trial steps of a run, ≥ 0; those before a resumption do not count.</summary>
    public int MaxIterations { get; init; } = 5000;

    /// <summary>The loss of the squared residuals.</summary>
    public RobustLoss Loss { get; init; } = RobustLoss.Squared;

    /// <summary>The scale c of the loss, in the residuals' unit, &gt; 0.</summary>
    public double LossScale { get; init; } = 1;

    /// <summary>Lower bounds, [n]; null where there are none.</summary>
    public double[]? Lower { get; init; }

    /// <summary>Upper bounds, [n]; null where there are none.</summary>
    public double[]? Upper { get; init; }

    /// <summary>The first damping, relative to the scaled normal matrix, &gt; 0.</summary>
    public double Damping { get; init; } = 1e-2;

    /// <summary>Whether steps are corrected to second order (geodesic acceleration).</summary>
    public bool Acceleration { get; init; } = true;

    /// <summary>Whether the linear problems are solved with the sparse Jacobian of an
    /// <see cref="ISparseResidualFunction"/>, in memory and time for its entries alone.</summary>
    public bool Sparse { get; init; }

    /// <summary>A state to go on from, of a result of the same residuals and settings; the start then only tells the length. Null to
    /// begin at the start.</summary>
    public MinimiserState? Resume { get; init; }

    /// <summary>Is told of every accepted step.</summary>
    public IProgress<MinimiserProgress>? Progress { get; init; }

    /// <summary>Stops the run at the next step; the best point so far is returned.</summary>
    public CancellationToken Cancellation { get; init; }
}
