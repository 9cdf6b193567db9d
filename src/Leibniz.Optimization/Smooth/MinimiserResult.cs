namespace Leibniz.Optimization.Smooth;

/// <summary>What a minimiser found.</summary>
/// <param name="X">The best point, [n].</param>
/// <param name="Value">The objective there.</param>
/// <param name="GradientNorm">The largest element of the (projected) gradient there.</param>
/// <param name="Reason">Why the run stopped.</param>
/// <param name="History">One line an iteration, the start first; of a resumed run, the iteration it resumes from first.</param>
public sealed record MinimiserResult(
    double[] X, double Value, double GradientNorm, StopReason Reason, IReadOnlyList<MinimiserProgress> History)
{
    /// <summary>From this the method resumes: give it to the options of a run of the same method with the same settings.</summary>
    public required MinimiserState State { get; init; }

    /// <summary>The number of iterations made, those before a resumption included.</summary>
    public int Iterations => History.Count == 0 ? 0 : History[^1].Iteration;

    /// <summary>Whether the run stopped by a tolerance.</summary>
    public bool Converged => Reason is StopReason.GradientTolerance or StopReason.StepTolerance or StopReason.NoProgress;
}
