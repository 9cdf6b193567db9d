namespace Leibniz.Optimization.Smooth;

/// <summary>What a constrained minimiser found.</summary>
/// <param name="X">The point, [n].</param>
/// <param name="Value">The objective there.</param>
/// <param name="Violation">The largest |hᵢ| or positive gᵢ there.</param>
/// <param name="GradientNorm">The largest element of the projected gradient of f + λᵀh + μᵀg there.</param>
/// <param name="EqualityMultipliers">λ, one number an equality.</param>
/// <param name="InequalityMultipliers">μ ≥ 0, one number an inequality; 0 where it does not bind.</param>
/// <param name="Reason">Why the run stopped.</param>
/// <param name="History">One line an outer iteration, the start first.</param>
public sealed record ConstrainedResult(
    double[] X, double Value, double Violation, double GradientNorm, double[] EqualityMultipliers,
    double[] InequalityMultipliers, StopReason Reason, IReadOnlyList<ConstrainedProgress> History)
{
    /// <summary>From this the method resumes: give it to the options of a run of the same problem.</summary>
    public required MinimiserState State { get; init; }

    /// <summary>The number of outer iterations made, those before a resumption included.</summary>
    public int Iterations => History.Count == 0 ? 0 : History[^1].Iteration;

    /// <summary>Whether the first-order conditions hold within the tolerances.</summary>
    public bool Converged => Reason is StopReason.GradientTolerance;
}
