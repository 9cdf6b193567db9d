namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of the exponential cone K = cl { (x, y, z) : y &gt; 0, y·exp(x/y) ≤ z }, three numbers.</summary>
/// <remarks>
/// <para>K is { y &gt; 0, y·exp(x/y) ≤ z } with the face { x ≤ 0, y = 0, z ≥ 0 }. A point of K is its own projection, one of
/// the polar cone goes to 0, one with x ≤ 0 and y ≤ 0 to (x, 0, max(z, 0)); every other is the sum of
/// s·(ρ, 1, e^ρ), its projection, and of d·(1, 1 − ρ, −e^−ρ), orthogonal to it, with s, d &gt; 0, where ρ is the only root of
/// an increasing function of one variable, found by Newton's method inside a shrinking bracket to the last digits.</para>
/// <para>The Jacobian is I strictly inside and 0 in the polar cone (its boundary included). At a point that goes to the
/// curved boundary it is ââᵀ + κûûᵀ: â the ruling's direction, û the unit tangent across it and κ in [0, 1) the shrinking by
/// the curvature; on the boundary itself κ = 1 (the element of least norm). At one that goes to the face it is diagonal, 0
/// where x = 0 or z ≤ 0.</para>
/// <para>Constant time, no allocation. Accuracy: 1e-14 of the point's norm. Membership: within 1e-10 of ‖(x, y, z)‖ of K.</para>
/// Source: Friberg, Projection onto the exponential cone: a univariate root-finding problem, 2021.
/// </remarks>
public sealed class ExponentialCone : SetIndicator
{
    /// <summary>The cone.</summary>
    public ExponentialCone()
        : base(3, new FunctionTraits { IsConvex = true, IsCone = true }) { }

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x)
    {
        var step = ExponentialConeStep.Of(x);
        Span<double> difference = stackalloc double[3];
        step.Projection(difference);
        for (int i = 0; i < 3; i++)
            difference[i] -= x[i];
        return Membership.Norm(difference) <= Membership.Tolerance * Membership.Norm(x);
    }

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result) => ExponentialConeStep.Of(x).Projection(result);

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result) =>
        ExponentialConeStep.Of(x).Differentiate(direction, result);
}
