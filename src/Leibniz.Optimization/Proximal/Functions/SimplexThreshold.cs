namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The threshold τ at which Σ max(yᵢ − τ, 0) = total: that of the projections onto the simplex and the L1 ball, and of the
/// steps of the largest number and the largest magnitude.</summary>
/// <remarks>
/// The numbers are taken relative to the largest, y = x − max x (or |x| − max |x|), so that τ in [−total, 0] keeps its digits
/// when x is huge beside the total. One pass keeps a lower bound of τ and drops what is not above it; a few more passes over
/// what is left settle τ: expected linear time (the bound of Condat, Fast projection onto the simplex and the l1 ball, 2016,
/// figure 2, sharpened by the known largest number, and the rounds of Michelot, 1986).
/// </remarks>
internal readonly struct SimplexThreshold
{
    private readonly double largest;
    private readonly double threshold;
    private readonly bool absolute;

    private SimplexThreshold(double largest, double threshold, bool absolute)
    {
        this.largest = largest;
        this.threshold = threshold;
        this.absolute = absolute;
    }

    /// <summary>Finds the threshold of x, or of |x|.</summary>
    /// <param name="x">The numbers, at least one, all finite.</param>
    /// <param name="total">What the kept excess sums to; &gt; 0.</param>
    /// <param name="absolute">Whether |x| is meant.</param>
    public static SimplexThreshold Find(ReadOnlySpan<double> x, double total, bool absolute)
    {
        double largest = absolute ? Membership.Largest(x) : Largest(x);
        using var kept = new PooledVector(x.Length);
        Span<double> active = kept.Span;
        int count = 0;
        // (Σ_S y − total)/|S| ≤ τ for every set S of coordinates: what is not above it is not kept.
        double bound = -total, sum = -total;
        foreach (double value in x)
        {
            double y = (absolute ? Math.Abs(value) : value) - largest;
            if (!(y > bound))
                continue;
            active[count++] = y;
            sum += y;
            bound = Math.Max(bound, sum / count);
        }
        return new SimplexThreshold(largest, Settle(active[..count], total), absolute);
    }

    /// <summary>The threshold in the numbers' own scale, max x + τ or max |x| + τ.</summary>
    public double Level => largest + threshold;

    /// <summary>max(y − τ, 0) for one number, with its sign where |x| was meant.</summary>
    public double Shrink(double value)
    {
        double excess = (absolute ? Math.Abs(value) : value) - largest - threshold;
        return !(excess > 0) ? 0 : absolute ? Math.CopySign(excess, value) : excess;
    }

    /// <summary>Drops what lies at or under the threshold until nothing does; each round raises the threshold.</summary>
    private static double Settle(Span<double> active, double total)
    {
        int count = active.Length;
        while (true)
        {
            double sum = -total;
            for (int i = 0; i < count; i++)
                sum += active[i];
            double threshold = sum / count;
            int left = 0;
            for (int i = 0; i < count; i++)
            {
                if (active[i] > threshold)
                    active[left++] = active[i];
            }
            // The largest, y = 0, always stays, unless the total is so small that τ underflows to 0.
            if (left == count || left == 0)
                return threshold;
            count = left;
        }
    }

    private static double Largest(ReadOnlySpan<double> x)
    {
        double largest = x[0];
        foreach (double value in x)
            largest = Math.Max(largest, value);
        return largest;
    }
}
