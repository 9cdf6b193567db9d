namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of a set C ⊆ Rⁿ: 0 on C, +∞ elsewhere; its proximal step is the projection onto C.</summary>
/// <remarks>
/// <para>prox_γf(x) = P_C(x) = argmin { ‖z − x‖ : z ∈ C } for every γ, so the derivative by γ is 0. Where P_C is
/// differentiable its Jacobian is symmetric (P_C is the gradient of (‖x‖² − d_C(x)²)/2), so a cotangent is pulled back
/// by the same map that pushes a tangent.</para>
/// <para>Membership is decided to a relative tolerance of 1e-10 of the numbers compared (each set says which), so that
/// <see cref="Value"/> is 0 at every projection that <see cref="Prox"/> returns.</para>
/// <para>A set of one's own derives from this class and writes three members: Contains, Project, Differentiate.</para>
/// </remarks>
public abstract class SetIndicator : IDifferentiableProximable
{
    /// <summary>Makes an indicator.</summary>
    /// <param name="length">The length n of a point; −1 where any length is taken.</param>
    /// <param name="traits">What is known of the set; <see cref="FunctionTraits.IsIndicator"/> is set here.</param>
    protected SetIndicator(int length, FunctionTraits traits)
    {
        ArgumentNullException.ThrowIfNull(traits);
        Length = length;
        Traits = traits with { IsIndicator = true };
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <summary>The length n of a point; −1 where any length is taken.</summary>
    public int Length { get; }

    /// <summary>Whether an infinite coordinate has a projection (the sets that work coordinate by coordinate).</summary>
    protected virtual bool TakesInfinity => false;

    private string Name => GetType().Name;

    /// <summary>0 where x lies in the set, to the relative tolerance of 1e-10, and +∞ elsewhere.</summary>
    /// <param name="x">The point, [n].</param>
    /// <exception cref="ArgumentException">The length is not the set's, or x holds a NaN.</exception>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, Length, Name);
        return (TakesInfinity || VectorKernels.IsFinite(x)) && Contains(x) ? 0 : double.PositiveInfinity;
    }

    /// <summary>The projection of x onto the set; returns 0.</summary>
    /// <param name="x">The point, [n].</param>
    /// <param name="gamma">The step γ; finite, &gt; 0; the projection does not depend on it.</param>
    /// <param name="result">Receives the projection, [n]; may be the same memory as <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">A length is not the set's, γ is not positive and finite, or x holds a NaN, or
    /// an infinity where the set does not work coordinate by coordinate.</exception>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        Check(x, gamma, result);
        Project(x, result);
        return 0;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">As <see cref="Prox"/>, or the tangent's length is not x's.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        Check(x, gamma, result);
        PointArguments.RequireAsLong(tangent, x, Name);
        Differentiate(x, tangent, result);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">As <see cref="Prox"/>, or the cotangent's length is not x's.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        Check(x, gamma, result);
        PointArguments.RequireAsLong(cotangent, x, Name);
        Differentiate(x, cotangent, result);
        return 0;
    }

    /// <summary>Whether the point lies in the set, to the relative tolerance.</summary>
    /// <param name="x">A point of the set's length, free of NaN.</param>
    protected abstract bool Contains(ReadOnlySpan<double> x);

    /// <summary>Writes the projection of x.</summary>
    /// <param name="x">A point of the set's length, free of NaN.</param>
    /// <param name="result">Receives the projection; may be the same memory as <paramref name="x"/>.</param>
    protected abstract void Project(ReadOnlySpan<double> x, Span<double> result);

    /// <summary>Writes the (symmetric, generalised) Jacobian of the projection at x times a direction.</summary>
    /// <param name="x">A point of the set's length, free of NaN.</param>
    /// <param name="direction">The direction, as long as x.</param>
    /// <param name="result">Receives the product; may be the same memory as <paramref name="direction"/>.</param>
    protected abstract void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result);

    private void Check(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> result)
    {
        StepArguments.Require(x, gamma, result, Length, Name);
        if (!TakesInfinity && !VectorKernels.IsFinite(x))
            throw new ArgumentException($"{Name}: x holds an infinite number, which has no projection onto this set.", nameof(x));
    }
}
