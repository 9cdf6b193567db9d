namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The level τ at which Σᵢ clamp(vᵢ − τ, 0, c) = kc: what a step of the sum of the k largest takes off.</summary>
/// <remarks>
/// The left side falls with τ and is linear between the points vᵢ (above which i counts) and vᵢ − c (below which it counts in full),
/// both in the order of v. τ comes down from the kth largest v, one point after the other, with s numbers counted in full and m − s in
/// part, until τ = (Σ_part v − (k − s)c)/(m − s) lies before the next point. Numbers are taken relative to the kth largest, and those
/// that count lie within c of it, so that nothing large cancels.
/// </remarks>
internal static class TopThreshold
{
    /// <summary>The level, for 1 ≤ k ≤ n and c &gt; 0.</summary>
    /// <param name="sorted">v, the largest first.</param>
    /// <param name="k">The number k.</param>
    /// <param name="c">The most that one number loses.</param>
    public static double Find(ReadOnlySpan<double> sorted, int k, double c)
    {
        double reference = sorted[k - 1], level = 0, sum = 0;
        int full = 0;
        while (sorted[full] - reference >= c)
            full++;
        int counted = full;
        while (true)
        {
            double enter = counted < sorted.Length ? sorted[counted] - reference : double.NegativeInfinity;
            double fill = full < counted ? sorted[full] - reference - c : double.NegativeInfinity;
            if (counted > full)
            {
                double candidate = (sum - ((k - full) * c)) / (counted - full);
                if (candidate >= Math.Max(enter, fill))
                    return reference + candidate;
            }
            else if (full == k)
            {
                return reference + level;
            }
            if (enter >= fill)
            {
                sum += enter;
                counted++;
            }
            else
            {
                sum -= sorted[full] - reference;
                level = fill;
                full++;
            }
        }
    }
}
