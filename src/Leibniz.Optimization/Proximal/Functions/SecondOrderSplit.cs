namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>Where a step of total generalised variation ends: the two fields whose lengths it sums, and their duals one step
/// ahead.</summary>
/// <param name="places">The number N of places.</param>
internal sealed class SecondOrderSplit(int places)
{
    /// <summary>∇z − w, [2N].</summary>
    public double[] First { get; } = new double[2 * places];

    /// <summary>E w, [3N].</summary>
    public double[] Second { get; } = new double[3 * places];

    /// <summary>p + σ(∇z − w), [2N]: outside the ball where the field is not 0.</summary>
    public double[] FirstAhead { get; } = new double[2 * places];

    /// <summary>q + σE w, [3N].</summary>
    public double[] SecondAhead { get; } = new double[3 * places];
}
