namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The step of λ times the sum of the k largest coordinates, c = γλ: pᵢ = xᵢ − clamp(xᵢ − τ, 0, c), τ by <see cref="TopThreshold"/>.</summary>
/// <remarks>By Moreau's identity: the conjugate is the indicator of {u : 0 ≤ uᵢ ≤ λ, Σuᵢ = kλ}, and its projection shifts and clamps.</remarks>
internal static class LargestStep
{
    /// <summary>The sum of the k largest numbers; of all where there are no more than k.</summary>
    public static double Sum(ReadOnlySpan<double> x, int k)
    {
        double sum = 0;
        if (k >= x.Length)
        {
            foreach (double value in x)
                sum += value;
            return sum;
        }
        if (VectorKernels.HasNaN(x))
            return double.NaN;
        using var rented = new PooledVector(x.Length);
        Span<double> place = rented.Span;
        x.CopyTo(place);
        LargestNumbers.ToFront(place, k);
        foreach (double value in place[..k])
            sum += value;
        return sum;
    }

    /// <summary>Writes the step and returns the sum of the k largest of it; x and result may be the same memory.</summary>
    public static double Prox(ReadOnlySpan<double> x, int k, double c, Span<double> result)
    {
        if (c == 0)
        {
            x.CopyTo(result);
            return Sum(result, k);
        }
        double level = Level(x, k, c), sum = 0;
        int full = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double over = x[i] - level;
            if (over >= c)
            {
                result[i] = x[i] - c;
                sum += result[i];
                full++;
            }
            else
            {
                result[i] = over > 0 ? level : x[i];
            }
        }
        return full < k && full < x.Length ? sum + ((k - full) * level) : sum;
    }

    /// <summary>Writes the symmetric Jacobian times a direction, less ċ times its part by c, and returns the sum of the direction that c
    /// takes from; result may be the direction's memory.</summary>
    /// <remarks>ṗᵢ = ẋᵢ where xᵢ ≤ τ; ẋᵢ − ċ where xᵢ − τ ≥ c; else τ̇ = (Σ_part ẋ − (k − s)ċ)/(m − s).</remarks>
    public static double Transform(ReadOnlySpan<double> x, int k, double c, double tangentOfC, ReadOnlySpan<double> direction, Span<double> result)
    {
        double level = Level(x, k, c), part = 0, taken = 0;
        int full = 0, within = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double over = x[i] - level;
            if (over >= c)
            {
                full++;
                taken += direction[i];
            }
            else if (over > 0)
            {
                within++;
                part += direction[i];
            }
        }
        double share = within == 0 ? 0 : (double)(k - full) / within;
        double moved = within == 0 ? 0 : (part / within) - (share * tangentOfC);
        for (int i = 0; i < x.Length; i++)
        {
            double over = x[i] - level;
            result[i] = over >= c ? direction[i] - tangentOfC : over > 0 ? moved : direction[i];
        }
        return taken + (share * part);
    }

    // Where there are no more than k numbers, or c = 0 and nothing is taken off, no level is needed.
    private static double Level(ReadOnlySpan<double> x, int k, double c)
    {
        if (c == 0)
            return double.PositiveInfinity;
        if (k >= x.Length)
            return double.NegativeInfinity;
        if (k == 1)
            return SimplexThreshold.Find(x, c, absolute: false).Level;
        using var rented = new PooledVector(x.Length);
        x.CopyTo(rented.Span);
        return TopThreshold.Find(rented.Span, k, c);
    }
}
