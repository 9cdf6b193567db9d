namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of the L∞ ball { x : |xᵢ| ≤ radius for every i }, of any length.</summary>
/// <remarks>
/// P(x)ᵢ = min(max(xᵢ, −radius), radius). The Jacobian is diagonal: 1 where |xᵢ| &lt; radius and 0 elsewhere, on the
/// boundary too (the element of least norm). Linear time, no allocation. Membership: 1e-10 of the larger of |xᵢ| and the
/// radius. An infinite xᵢ goes to ±radius.
/// Source: Parikh and Boyd, Proximal Algorithms, 2014, section 6.5.
/// </remarks>
public sealed class LInfinityBall : SetIndicator
{
    /// <summary>The ball of a given radius.</summary>
    /// <param name="radius">The radius; finite, ≥ 0 (0 leaves the origin alone).</param>
    /// <exception cref="ArgumentException">The radius is negative or not finite.</exception>
    public LInfinityBall(double radius = 1)
        : base(-1, new FunctionTraits { IsConvex = true, IsSeparable = true, IsCone = radius == 0 }) =>
        Radius = StepArguments.RequireNonnegative(radius, nameof(LInfinityBall));

    /// <summary>The radius.</summary>
    public double Radius { get; }

    /// <inheritdoc/>
    protected override bool TakesInfinity => true;

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x)
    {
        double largest = Membership.Largest(x);
        return double.IsFinite(largest) && Membership.AtMost(largest, Radius);
    }

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = Math.Clamp(x[i], -Radius, Radius);
    }

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = Math.Abs(x[i]) < Radius ? direction[i] : 0;
    }
}
