namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of the L1 ball { x : Σ |xᵢ| ≤ radius }, of any length.</summary>
/// <remarks>
/// P(x) = x inside; else P(x)ᵢ = sign(xᵢ) max(|xᵢ| − τ, 0) with the τ for which Σ |P(x)ᵢ| is the radius. The Jacobian is I
/// strictly inside; else, with s = sign on the set A of the coordinates kept, I − ssᵀ/|A| on A and 0 elsewhere. On the
/// sphere itself, and for a coordinate exactly at τ, it is the limit from outside (the element of least norm).
/// Expected linear time, no allocation once warm. Membership: 1e-10 of the larger of the norm and the radius.
/// Source: Duchi, Shalev-Shwartz, Singer and Chandra, Efficient projections onto the l1-ball, 2008, section 4; the search
/// by Condat, 2016, figure 2.
/// </remarks>
public sealed class L1Ball : SetIndicator
{
    /// <summary>The ball of a given radius.</summary>
    /// <param name="radius">The radius; finite, ≥ 0 (0 leaves the origin alone).</param>
    /// <exception cref="ArgumentException">The radius is negative or not finite.</exception>
    public L1Ball(double radius = 1)
        : base(-1, new FunctionTraits { IsConvex = true, IsCone = radius == 0 }) =>
        Radius = StepArguments.RequireNonnegative(radius, nameof(L1Ball));

    /// <summary>The radius.</summary>
    public double Radius { get; }

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x) => Membership.AtMost(Membership.AbsoluteSum(x), Radius);

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result)
    {
        if (Membership.AbsoluteSum(x) <= Radius)
        {
            x.CopyTo(result);
            return;
        }
        if (Radius == 0)
        {
            result.Clear();
            return;
        }
        var threshold = SimplexThreshold.Find(x, Radius, absolute: true);
        for (int i = 0; i < x.Length; i++)
            result[i] = threshold.Shrink(x[i]);
    }

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result)
    {
        double norm = Membership.AbsoluteSum(x);
        if (norm < Radius)
        {
            direction.CopyTo(result);
            return;
        }
        if (Radius == 0)
        {
            result.Clear();
            return;
        }
        var threshold = SimplexThreshold.Find(x, Radius, absolute: true);
        double sum = 0;
        int kept = 0;
        for (int i = 0; i < x.Length; i++)
        {
            if (threshold.Shrink(x[i]) != 0)
            {
                sum += Math.CopySign(1, x[i]) * direction[i];
                kept++;
            }
        }
        double mean = sum / Math.Max(kept, 1);
        for (int i = 0; i < x.Length; i++)
            result[i] = threshold.Shrink(x[i]) != 0 ? direction[i] - (Math.CopySign(1, x[i]) * mean) : 0;
    }
}
