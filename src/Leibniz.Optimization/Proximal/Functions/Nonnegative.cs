namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of the nonnegative orthant, { x : xᵢ ≥ 0 }, of any length.</summary>
/// <remarks>
/// P(x)ᵢ = max(xᵢ, 0). The Jacobian is diagonal: 1 where xᵢ &gt; 0 and 0 elsewhere, at 0 too (the element of least
/// norm). Linear time, no allocation. Membership: a negative xᵢ counts as 0 down to −1e-10 of the largest |xⱼ|.
/// An infinite coordinate is refused.
/// Source: Parikh and Boyd, Proximal Algorithms, 2014, section 6.2.
/// </remarks>
public sealed class Nonnegative : SetIndicator
{
    /// <summary>The orthant of any dimension.</summary>
    public Nonnegative()
        : base(-1, new FunctionTraits { IsConvex = true, IsCone = true, IsSeparable = true }) { }

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x)
    {
        double slack = Membership.Tolerance * Membership.Largest(x);
        foreach (double value in x)
        {
            if (value < -slack)
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = x[i] > 0 ? x[i] : 0;
    }

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = x[i] > 0 ? direction[i] : 0;
    }
}
