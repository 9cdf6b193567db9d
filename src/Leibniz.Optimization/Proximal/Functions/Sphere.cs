namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of the Euclidean sphere { x : ‖x‖₂ = radius }, of any length ≥ 1; not convex.</summary>
/// <remarks>
/// P(x) = (radius/‖x‖) x; the origin, from which every point of the sphere is as near, goes to radius·e₁. The Jacobian is
/// (radius/‖x‖)(I − uuᵀ), u = x/‖x‖, and 0 at the origin, where there is none. Linear time, no allocation, no overflow of
/// squares. Membership: 1e-10 of the larger of the norm and the radius.
/// Source: Bauschke and Combettes, Convex Analysis and Monotone Operator Theory, 2nd ed. 2017, chapter 3.
/// </remarks>
public sealed class Sphere : SetIndicator
{
    /// <summary>The sphere of a given radius.</summary>
    /// <param name="radius">The radius; finite, &gt; 0.</param>
    /// <exception cref="ArgumentException">The radius is not positive and finite.</exception>
    public Sphere(double radius = 1)
        : base(-1, FunctionTraits.Unknown) =>
        Radius = StepArguments.RequirePositive(radius, nameof(Sphere));

    /// <summary>The radius.</summary>
    public double Radius { get; }

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x) => Membership.Same(Membership.Norm(x), Radius);

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result)
    {
        if (x.IsEmpty)
            throw new ArgumentException("Sphere: no numbers have the norm 0, never a positive radius; expected at least one coordinate.", nameof(x));
        double norm = Membership.Norm(x);
        if (norm == 0)
        {
            result.Clear();
            result[0] = Radius;
            return;
        }
        for (int i = 0; i < x.Length; i++)
            result[i] = x[i] / norm * Radius;
    }

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result)
    {
        double norm = Membership.Norm(x);
        if (norm == 0)
            result.Clear();
        else
            Radial.Differentiate(x, norm, Radius, direction, result);
    }
}
