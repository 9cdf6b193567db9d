namespace Leibniz.Optimization.Smooth;

/// <summary>Minimises f(x) subject to h(x) = 0, g(x) ≤ 0 and l ≤ x ≤ u.</summary>
/// <remarks>Each outer iteration minimises f + ½ρ‖h + λ/ρ‖² + ½ρ‖max(0, g + μ/ρ)‖² within the bounds by
/// <see cref="LimitedMemoryBfgsBounded"/>, then takes λ ← λ + ρh, μ ← max(0, μ + ρg); ρ grows tenfold where infeasibility
/// and failure of complementarity did not halve. What it finds fulfils the first-order conditions (Karush, Kuhn and Tucker)
/// to the tolerances; for a convex problem that is the minimum. Source: Birgin and Martínez 2014, algorithm 4.1.</remarks>
public static class AugmentedLagrangian
{
    private const double Growth = 10;
    private const double Shrinkage = 0.5;

    // A penalty of 1e14 leaves two digits for the objective: constraints that it does not fulfil contradict each other.
    private const double LargestPenalty = 1e14;

    /// <summary>The solution reached from a start.</summary>
    /// <param name="f">The objective.</param>
    /// <param name="start">The start, [n]; finite; need not fulfil the constraints; moved into the bounds.</param>
    /// <param name="options">Constraints and tolerances.</param>
    /// <returns>The point with its multipliers. The reason is <see cref="StopReason.Infeasible"/> where the penalty reached
    /// its limit and constraints are still violated: the point is then one that violates them least nearby.</returns>
    /// <exception cref="ArgumentException">The start is empty, not finite, or its length is not the dimension of a function;
    /// a bound's length differs from it, or a lower bound is above its upper bound; or an option is out of its
    /// range.</exception>
    public static ConstrainedResult Minimise(ISmoothFunction f, ReadOnlySpan<double> start, ConstrainedOptions options)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(options);
        MinimiserRun.CheckStart(nameof(AugmentedLagrangian), f.Dimension, start);
        Check(options, start.Length);
        var run = new ConstrainedRun(f, start, options);
        return run.Solve(Growth, Shrinkage, LargestPenalty);
    }

    private static void Check(ConstrainedOptions options, int n)
    {
        foreach (IResidualFunction? block in new[] { options.Equalities, options.Inequalities })
        {
            if (block is not null && block.Parameters != n)
                throw new ArgumentException($"AugmentedLagrangian: a constraint takes {block.Parameters} numbers, the start has {n}.", nameof(options));
        }
        if (!(options.FeasibilityTolerance > 0) || !(options.GradientTolerance > 0))
            throw new ArgumentException("AugmentedLagrangian: the tolerances must be positive.", nameof(options));
        if (options.MaxIterations < 0 || options.MaxInnerIterations < 1)
            throw new ArgumentException("AugmentedLagrangian: MaxIterations must be ≥ 0 and MaxInnerIterations ≥ 1.", nameof(options));
        if (options.Penalty is { } penalty && !(penalty > 0 && double.IsFinite(penalty)))
            throw new ArgumentException($"AugmentedLagrangian: the penalty must be positive and finite; came {penalty}.", nameof(options));
    }
}
