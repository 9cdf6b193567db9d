namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The level τ at which Σᵢ clamp(vᵢ − τ, 0, c) = kc: what a step of the sum of the k largest takes off.</summary>
/// <remarks>
/// Numbers are taken relative to the kth largest: then τ lies in [−c, 0), what is at least c counts in full, what is at most −c not at
/// all, and only the rest, none larger than c, need be sorted, so that nothing large cancels. The left side falls with τ and is linear
/// between the points v (above which a number counts) and v − c (below which it counts in full), both in the order of v. τ comes down
/// from 0, one point after the other, with s numbers counted in full and m − s in part, until
/// τ = (Σ_part v − (k − s)c)/(m − s) lies before the next point. Of the largest number alone none is cut at c, and
/// <see cref="SimplexThreshold"/> finds τ without sorting.
/// </remarks>
internal static class TopThreshold
{
    /// <summary>The level, for 1 ≤ k ≤ n and c &gt; 0.</summary>
    /// <param name="values">v, finite; is rearranged and overwritten.</param>
    /// <param name="k">The number k.</param>
    /// <param name="c">The most that one number loses.</param>
    public static double Find(Span<double> values, int k, double c)
    {
        double reference = LargestNumbers.ToFront(values, k);
        Span<double> rest = Candidates(values, reference, c, out int full);
        LargestNumbers.Descending(rest);
        return reference + Descend(rest, k - full, c);
    }

    // Moves to the front, relative to the kth largest, the numbers that may count in part; tells how many count in full for sure.
    private static Span<double> Candidates(Span<double> values, double reference, double c, out int full)
    {
        int kept = 0;
        full = 0;
        foreach (double number in values)
        {
            double value = number - reference;
            if (value >= c)
            {
                full++;
            }
            else if (value > -c || value == 0)
            {
                values[kept++] = value;
            }
        }
        return values[..kept];
    }

    // The level relative to the kth largest, from the sorted candidates and how many the full ones leave of k.
    private static double Descend(ReadOnlySpan<double> sorted, int k, double c)
    {
        double level = 0, sum = 0;
        int full = 0, counted = 0;
        while (true)
        {
            double enter = counted < sorted.Length ? sorted[counted] : double.NegativeInfinity;
            double fill = full < counted ? sorted[full] - c : double.NegativeInfinity;
            if (counted > full)
            {
                double candidate = (sum - ((k - full) * c)) / (counted - full);
                if (candidate >= Math.Max(enter, fill))
                    return candidate;
            }
            else if (full == k)
            {
                return level;
            }
            if (enter >= fill)
            {
                sum += enter;
                counted++;
            }
            else
            {
                sum -= sorted[full];
                level = fill;
                full++;
            }
        }
    }
}
