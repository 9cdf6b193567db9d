namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of the simplex { x : xᵢ ≥ 0, Σ xᵢ = total }, of any length ≥ 1.</summary>
/// <remarks>
/// P(x)ᵢ = max(xᵢ − τ, 0) with the τ for which they sum to the total. On the set A of the coordinates kept (xᵢ &gt; τ) the
/// Jacobian is I − 11ᵀ/|A|, elsewhere 0; a coordinate exactly at τ counts as not kept (the element of least norm).
/// Expected linear time, no allocation once warm. Membership: each negative xᵢ above −1e-10 of Σ|xⱼ|, the sum within
/// 1e-10 of that scale.
/// Source: Held, Wolfe and Crowder, Validation of subgradient optimization, 1974; the search by Condat, 2016, figure 2.
/// </remarks>
public sealed class Simplex : SetIndicator
{
    /// <summary>The simplex of a given sum.</summary>
    /// <param name="total">What the coordinates sum to; finite, &gt; 0.</param>
    /// <exception cref="ArgumentException">The total is not positive and finite.</exception>
    public Simplex(double total = 1)
        : base(-1, new FunctionTraits { IsConvex = true }) =>
        Total = StepArguments.RequirePositive(total, nameof(Simplex));

    /// <summary>What the coordinates sum to.</summary>
    public double Total { get; }

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x)
    {
        double scale = Membership.AbsoluteSum(x), sum = 0;
        foreach (double value in x)
        {
            if (value < -Membership.Tolerance * scale)
                return false;
            sum += value;
        }
        return Membership.Same(sum, Total, scale);
    }

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result)
    {
        RequireSome(x);
        var threshold = SimplexThreshold.Find(x, Total, absolute: false);
        for (int i = 0; i < x.Length; i++)
            result[i] = threshold.Shrink(x[i]);
    }

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result)
    {
        RequireSome(x);
        var threshold = SimplexThreshold.Find(x, Total, absolute: false);
        double sum = 0;
        int kept = 0;
        for (int i = 0; i < x.Length; i++)
        {
            if (threshold.Shrink(x[i]) > 0)
            {
                sum += direction[i];
                kept++;
            }
        }
        double mean = sum / Math.Max(kept, 1);
        for (int i = 0; i < x.Length; i++)
            result[i] = threshold.Shrink(x[i]) > 0 ? direction[i] - mean : 0;
    }

    private static void RequireSome(ReadOnlySpan<double> x)
    {
        if (x.IsEmpty)
            throw new ArgumentException("Simplex: no numbers cannot sum to a positive total; expected at least one coordinate.", nameof(x));
    }
}
