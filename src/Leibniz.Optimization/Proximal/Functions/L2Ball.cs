namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of the Euclidean ball { x : ‖x‖₂ ≤ radius }, of any length.</summary>
/// <remarks>
/// P(x) = x inside, else (radius/‖x‖) x. The Jacobian is I strictly inside; else (radius/‖x‖)(I − uuᵀ), u = x/‖x‖, on the
/// sphere itself too (the element of least norm). Linear time, no allocation, no overflow of squares.
/// Membership: 1e-10 of the larger of the norm and the radius.
/// Source: Parikh and Boyd, Proximal Algorithms, 2014, section 6.5.
/// </remarks>
public sealed class L2Ball : SetIndicator
{
    /// <summary>The ball of a given radius.</summary>
    /// <param name="radius">The radius; finite, ≥ 0 (0 leaves the origin alone).</param>
    /// <exception cref="ArgumentException">The radius is negative or not finite.</exception>
    public L2Ball(double radius = 1)
        : base(-1, new FunctionTraits { IsConvex = true, IsCone = radius == 0 }) =>
        Radius = StepArguments.RequireNonnegative(radius, nameof(L2Ball));

    /// <summary>The radius.</summary>
    public double Radius { get; }

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x) => Membership.AtMost(Membership.Norm(x), Radius);

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result)
    {
        double norm = Membership.Norm(x);
        for (int i = 0; i < x.Length; i++)
            result[i] = norm <= Radius ? x[i] : x[i] / norm * Radius;
    }

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result)
    {
        double norm = Membership.Norm(x);
        if (norm < Radius)
            direction.CopyTo(result);
        else if (norm == 0 || Radius == 0)
            result.Clear();
        else
            Radial.Differentiate(x, norm, Radius, direction, result);
    }
}
