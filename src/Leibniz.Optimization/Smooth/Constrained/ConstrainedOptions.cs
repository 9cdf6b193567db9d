namespace Leibniz.Optimization.Smooth;

/// <summary>The constraints of a problem, and when its solver stops.</summary>
public sealed record ConstrainedOptions
{
    /// <summary>h, where h(x) = 0 is demanded; null for none.</summary>
    public IResidualFunction? Equalities { get; init; }

    /// <summary>g, where g(x) ≤ 0 is demanded; null for none.</summary>
    public IResidualFunction? Inequalities { get; init; }

    /// <summary>Lower bounds, [n]; null where there are none. The functions are never asked outside the bounds.</summary>
    public double[]? Lower { get; init; }

    /// <summary>Upper bounds, [n]; null where there are none.</summary>
    public double[]? Upper { get; init; }

    /// <summary>The largest |hᵢ|, positive gᵢ or failure of complementarity at a solution, &gt; 0.</summary>
    public double FeasibilityTolerance { get; init; } = 1e-8;

    /// <summary>The largest element of the Lagrangian's gradient, projected onto the bounds, at a solution, &gt; 0.</summary>
    public double GradientTolerance { get; init; } = 1e-7;

    /// <summary>The greatest number of outer iterations of a run, each a minimisation within bounds; ≥ 0. Those before a
    /// resumption do not count.</summary>
    public int MaxIterations { get; init; } = 100;

    /// <summary>The greatest number of iterations of one minimisation, ≥ 1.</summary>
    public int MaxInnerIterations { get; init; } = 10_000;

    /// <summary>The first penalty ρ, &gt; 0; null to weigh the constraints against the objective at the start.</summary>
    public double? Penalty { get; init; }

    /// <summary>A value of the objective below this, at a point within the constraints or under a penalty that grew to its
    /// limit, is taken as a proof that there is no minimum.</summary>
    public double ValueFloor { get; init; } = -1e15;

    /// <summary>A state to go on from, of a result of the same problem with the same settings; the start then only tells the length.
    /// Null to begin at the start.</summary>
    public MinimiserState? Resume { get; init; }

    /// <summary>Is told of every outer iteration.</summary>
    public IProgress<ConstrainedProgress>? Progress { get; init; }

    /// <summary>Stops the run at the next iteration, inner or outer; the best point so far is returned.</summary>
    public CancellationToken Cancellation { get; init; }
}
