namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of the points with at most k coordinates other than 0, {x : ‖x‖₀ ≤ k}.</summary>
/// <remarks>
/// <para>prox: the k coordinates of largest magnitude are kept, the others become 0; of equal magnitudes those of lowest index are
/// kept. The set is a cone and, for 0 &lt; k &lt; n, not convex. γ has no effect.</para>
/// <para>Derivative of the step: ṗᵢ = ẋᵢ for the coordinates kept, else 0 (at a tie that of the choice made).</para>
/// <para>Expected O(n); no allocation once the shared pool is warm; exact.</para>
/// <para>Source: Beck, 2017, First-Order Methods in Optimization, lemma 6.71.</para>
/// </remarks>
public sealed class L0Ball : SetIndicator
{
    private readonly int count;

    /// <summary>Makes the set, for points of any length.</summary>
    /// <param name="count">k, the most coordinates other than 0; ≥ 0.</param>
    /// <exception cref="ArgumentException">k is negative.</exception>
    public L0Ball(int count) : base(-1, new() { IsConvex = count == 0, IsCone = true })
    {
        if (count < 0)
            throw new ArgumentException($"L0Ball: expected count ≥ 0; came {count}.", nameof(count));
        this.count = count;
    }

    /// <inheritdoc/>
    protected override bool TakesInfinity => true;

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x)
    {
        int others = 0;
        foreach (double value in x)
            others += value == 0 ? 0 : 1;
        return others <= count;
    }

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result) => Keep(x, x, result);

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result) =>
        Keep(x, direction, result);

    // result = from at the k largest |x|, 0 elsewhere.
    private void Keep(ReadOnlySpan<double> x, ReadOnlySpan<double> from, Span<double> result)
    {
        if (count >= x.Length)
        {
            from.CopyTo(result);
            return;
        }
        if (count == 0)
        {
            result.Clear();
            return;
        }
        using var rented = new PooledVector(x.Length);
        Span<double> magnitudes = rented.Span;
        for (int i = 0; i < x.Length; i++)
            magnitudes[i] = Math.Abs(x[i]);
        double bound = LargestNumbers.ToFront(magnitudes, count);
        // Of those equal to the bound, only as many are kept as there is room beside the larger ones.
        int room = 0;
        foreach (double magnitude in magnitudes[..count])
            room += magnitude == bound ? 1 : 0;
        for (int i = 0; i < x.Length; i++)
        {
            double magnitude = Math.Abs(x[i]);
            bool kept = magnitude > bound || (magnitude == bound && room-- > 0);
            result[i] = kept ? from[i] : 0;
        }
    }
}
