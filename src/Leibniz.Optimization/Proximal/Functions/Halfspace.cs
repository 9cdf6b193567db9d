namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of a halfspace { x : ⟨a, x⟩ ≤ b }.</summary>
/// <remarks>
/// P(x) = x − max(⟨a, x⟩ − b, 0) a/‖a‖². The Jacobian is I strictly inside, else I − aaᵀ/‖a‖², on the boundary too (the
/// element of least norm). Linear time, no allocation. Membership: 1e-10 of the larger of |b| and Σ |aᵢxᵢ|.
/// Source: Bauschke and Combettes, Convex Analysis and Monotone Operator Theory, 2nd ed. 2017, example 29.20.
/// </remarks>
public sealed class Halfspace : SetIndicator
{
    private readonly UnitNormal normal;
    private readonly double level;

    /// <summary>The halfspace ⟨a, x⟩ ≤ b.</summary>
    /// <param name="normal">The outer normal a, [n], not zero; copied.</param>
    /// <param name="bound">The bound b; finite.</param>
    /// <exception cref="ArgumentException">The normal is empty, zero or not finite, or the bound is not finite.</exception>
    public Halfspace(ReadOnlySpan<double> normal, double bound)
        : this(new UnitNormal(normal, nameof(Halfspace)), bound) { }

    private Halfspace(UnitNormal normal, double bound)
        : base(normal.Length, new FunctionTraits { IsConvex = true, IsCone = bound == 0 })
    {
        StepArguments.RequireNonnegative(Math.Abs(bound), nameof(Halfspace), nameof(bound));
        this.normal = normal;
        level = bound / normal.Norm;
    }

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x) => Membership.AtMost(normal.Level(x), level, normal.Scale(x));

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result)
    {
        if (normal.Level(x) <= level)
            x.CopyTo(result);
        else
            normal.MoveTo(level, x, result);
    }

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result)
    {
        if (normal.Level(x) < level)
            direction.CopyTo(result);
        else
            normal.Flatten(direction, result);
    }
}
