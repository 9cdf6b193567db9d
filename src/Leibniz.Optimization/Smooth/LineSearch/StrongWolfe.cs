namespace Leibniz.Optimization.Smooth.LineSearch;

/// <summary>A step with φ(t) ≤ φ(0) + c₁tφ′(0) and |φ′(t)| ≤ c₂|φ′(0)|, for φ(t) = f(x + t d).</summary>
/// <remarks>A bracket is grown by doubling and then bisected. Source: Nocedal and Wright 2006, eq. 3.7.</remarks>
public sealed class StrongWolfe
{
    private const int MostTrials = 100;

    /// <summary>c₁, in (0, c₂).</summary>
    public double Decrease { get; init; } = 1e-4;

    /// <summary>c₂, in (c₁, 1).</summary>
    public double Curvature { get; init; } = 0.9;

    /// <summary>The step t, with the point and the gradient it leads to; 0 where none is found.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, [n].</param>
    /// <param name="direction">d, a direction of descent, [n].</param>
    /// <param name="value">f(x) before, f(x + t d) after.</param>
    /// <param name="slope">φ′(0) = ∇f(x)·d, &lt; 0.</param>
    /// <param name="initial">The first trial, &gt; 0.</param>
    /// <param name="point">Receives x + t d, [n].</param>
    /// <param name="gradient">Receives ∇f(x + t d), [n].</param>
    public double Search(
        ISmoothFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> direction, ref double value, double slope,
        double initial, Span<double> point, Span<double> gradient)
    {
        ArgumentNullException.ThrowIfNull(f);
        double low = 0, high = double.PositiveInfinity, t = initial;
        for (int trial = 0; trial < MostTrials && slope < 0; trial++)
        {
            for (int j = 0; j < x.Length; j++)
                point[j] = x[j] + (t * direction[j]);
            double here = f.Gradient(point, gradient), along = 0;
            for (int j = 0; j < x.Length; j++)
                along += gradient[j] * direction[j];
            // Written so that a NaN counts as too far.
            if (!(here <= value + (Decrease * t * slope)) || along > -Curvature * slope || double.IsNaN(along))
            {
                high = t;
            }
            else if (along < Curvature * slope)
            {
                low = t;
            }
            else
            {
                value = here;
                return t;
            }
            t = double.IsInfinity(high) ? 2 * t : low + (0.5 * (high - low));
        }
        return 0;
    }
}
