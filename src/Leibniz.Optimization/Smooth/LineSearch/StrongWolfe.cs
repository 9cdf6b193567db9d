namespace Leibniz.Optimization.Smooth.LineSearch;

/// <summary>A step with φ(t) ≤ φ(0) + c₁tφ′(0) and |φ′(t)| ≤ c₂|φ′(0)|, for φ(t) = f(x + t d).</summary>
/// <remarks>A bracket is grown by doubling and then bisected. Source: Nocedal and Wright 2006, eq. 3.7.</remarks>
public sealed class StrongWolfe : ILineSearch
{
    private const int MostTrials = 100;

    /// <summary>c₁, in (0, c₂).</summary>
    public double Decrease { get; init; } = 1e-4;

    /// <summary>c₂, in (c₁, 1).</summary>
    public double Curvature { get; init; } = 0.9;

    /// <inheritdoc/>
    public double Search(
        ISmoothFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> direction, ref double value, double slope,
        double initial, Span<double> point, Span<double> gradient)
    {
        ArgumentNullException.ThrowIfNull(f);
        var line = new SearchLine(f, x, direction, point, gradient);
        double low = 0, high = double.PositiveInfinity, t = initial;
        while (slope < 0 && line.Trials < MostTrials)
        {
            line.Evaluate(t);
            bool bottomless = line.Value == double.NegativeInfinity;
            // Written so that a NaN counts as too far.
            if (!bottomless && (!(line.Value <= value + (Decrease * t * slope)) || !(line.Slope <= -Curvature * slope)))
            {
                high = t;
            }
            else if (!bottomless && line.Slope < Curvature * slope && (line.Trials < MostTrials || double.IsFinite(high)))
            {
                low = t;
            }
            else
            {
                value = line.Value;
                return t;
            }
            t = double.IsInfinity(high) ? 2 * t : low + (0.5 * (high - low));
        }
        return 0;
    }
}
