using System.Globalization;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of the slab between two parallel hyperplanes, { x : lower ≤ ⟨a, x⟩ ≤ upper }.</summary>
/// <remarks>
/// P(x) moves x along a until ⟨a, x⟩ lies in [lower, upper]; equal bounds make a hyperplane, an infinite one a halfspace.
/// The Jacobian is I strictly between the planes, else I − aaᵀ/‖a‖², on them too (the element of least norm). Linear time,
/// no allocation. Membership: 1e-10 of the larger of the bound and Σ |aᵢxᵢ|.
/// Source: Bauschke and Combettes, Convex Analysis and Monotone Operator Theory, 2nd ed. 2017, example 29.21.
/// </remarks>
public sealed class Hyperslab : SetIndicator
{
    private readonly UnitNormal normal;
    private readonly double low;
    private readonly double high;

    /// <summary>The slab lower ≤ ⟨a, x⟩ ≤ upper.</summary>
    /// <param name="normal">The normal a, [n], not zero; copied.</param>
    /// <param name="lower">The lower bound; −∞ for none.</param>
    /// <param name="upper">The upper bound; +∞ for none.</param>
    /// <exception cref="ArgumentException">The normal is empty, zero or not finite, a bound is NaN, lower &gt; upper,
    /// lower = +∞ or upper = −∞.</exception>
    public Hyperslab(ReadOnlySpan<double> normal, double lower, double upper)
        : this(new UnitNormal(normal, nameof(Hyperslab)), lower, upper) { }

    private Hyperslab(UnitNormal normal, double lower, double upper)
        : base(normal.Length, new FunctionTraits { IsConvex = true, IsCone = (lower is 0 or double.NegativeInfinity) && (upper is 0 or double.PositiveInfinity) })
    {
        if (!(lower <= upper) || lower == double.PositiveInfinity || upper == double.NegativeInfinity)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Hyperslab: expected lower ≤ upper with a real number between; came {lower} and {upper}."), nameof(lower));
        this.normal = normal;
        low = lower / normal.Norm;
        high = upper / normal.Norm;
    }

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x)
    {
        double level = normal.Level(x), scale = normal.Scale(x);
        return (level >= low || Membership.AtMost(low, level, scale)) && (level <= high || Membership.AtMost(level, high, scale));
    }

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result)
    {
        double level = normal.Level(x);
        if (level >= low && level <= high)
            x.CopyTo(result);
        else
            normal.MoveTo(level < low ? low : high, x, result);
    }

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result)
    {
        double level = normal.Level(x);
        if (level > low && level < high)
            direction.CopyTo(result);
        else
            normal.Flatten(direction, result);
    }
}
