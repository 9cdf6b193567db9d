using Leibniz.Optimization.Proximal.Solvers;

namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>What a lasso or elastic-net path is to be.</summary>
public sealed record LassoOptions
{
    /// <summary>The defaults: lasso, 100 values of λ down to a thousandth, intercept, columns as they come.</summary>
    public static LassoOptions Default { get; } = new();

    /// <summary>The share α of the absolute penalty: λ(α‖β‖₁ + (1 − α)‖β‖²/2); in (0, 1]; 1, the lasso, by default.</summary>
    public double Mixing { get; init; } = 1;

    /// <summary>The values of λ, decreasing, positive; empty (the default) for <see cref="Count"/> values from the least λ at
    /// which all coefficients are zero, evenly spaced in log λ.</summary>
    public IReadOnlyList<double> Lambdas { get; init; } = [];

    /// <summary>The number of values of λ where none are given; ≥ 1.</summary>
    public int Count { get; init; } = 100;

    /// <summary>The last λ over the first where none are given; in (0, 1).</summary>
    public double MinimumRatio { get; init; } = 1e-3;

    /// <summary>Each solution's duality gap is at most this part of the objective at β = 0 (that is, of ‖y − ȳ‖²/(2n)); &gt; 0.
    /// Below 1e-14 doubles may not reach it.</summary>
    public double Tolerance { get; init; } = 1e-6;

    /// <summary>The most rounds of descent for one λ; ≥ 1. A solution that used them up says so by its gap.</summary>
    public int MaxRounds { get; init; } = 10_000;

    /// <summary>Whether an intercept is fitted, without penalty.</summary>
    public bool Intercept { get; init; } = true;

    /// <summary>The scaling of columns; coefficients are always returned in the data's own units.</summary>
    public Standardisation Standardisation { get; init; }

    /// <summary>Asked before every λ; a cancelled path holds the solutions found so far.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Told after every λ: its index from 1, its objective, its gap and λ itself as the step.</summary>
    public IProgress<SolverProgress>? Progress { get; init; }

    internal void Check()
    {
        if (!(Mixing > 0 && Mixing <= 1))
            throw new ArgumentException($"LassoOptions: Mixing must be within (0, 1]; it is {Mixing}.");
        if (Count < 1)
            throw new ArgumentException($"LassoOptions: Count must be ≥ 1; it is {Count}.");
        if (!(MinimumRatio > 0 && MinimumRatio < 1))
            throw new ArgumentException($"LassoOptions: MinimumRatio must be within (0, 1); it is {MinimumRatio}.");
        if (!(Tolerance > 0))
            throw new ArgumentException($"LassoOptions: Tolerance must be > 0; it is {Tolerance}.");
        if (MaxRounds < 1)
            throw new ArgumentException($"LassoOptions: MaxRounds must be ≥ 1; it is {MaxRounds}.");
        for (int i = 0; i < Lambdas.Count; i++)
        {
            if (!double.IsFinite(Lambdas[i]) || Lambdas[i] <= 0 || (i > 0 && Lambdas[i] >= Lambdas[i - 1]))
            {
                throw new ArgumentException(
                    $"LassoOptions: Lambdas must be positive, finite and decreasing; number {i} is {Lambdas[i]}.");
            }
        }
    }
}
