using System.Globalization;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of a box, { x : lower ≤ x ≤ upper } coordinate by coordinate; a bound may be infinite.</summary>
/// <remarks>
/// P(x)ᵢ = min(max(xᵢ, lowerᵢ), upperᵢ). The Jacobian is diagonal: 1 strictly between the bounds, 0 outside them and on a
/// bound (the element of least norm). Linear time, no allocation. Membership: 1e-10 of the larger of |xᵢ| and the bound.
/// An infinite xᵢ goes to its bound.
/// Source: Parikh and Boyd, Proximal Algorithms, 2014, section 6.2.
/// </remarks>
public sealed class Box : SetIndicator
{
    private readonly double[] lower;
    private readonly double[] upper;

    /// <summary>The box [lower, upper]ⁿ of any length n.</summary>
    /// <param name="lower">The lower bound; −∞ for none.</param>
    /// <param name="upper">The upper bound; +∞ for none.</param>
    /// <exception cref="ArgumentException">A bound is NaN, lower &gt; upper, lower = +∞ or upper = −∞.</exception>
    public Box(double lower, double upper)
        : this([lower], [upper], -1) { }

    /// <summary>The box with bounds of its own for each coordinate.</summary>
    /// <param name="lower">The lower bounds, [n]; copied.</param>
    /// <param name="upper">The upper bounds, [n]; copied.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a pair of bounds is NaN, crossed, or leaves no real number.</exception>
    public Box(ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
        : this(lower.ToArray(), upper.ToArray(), lower.Length) { }

    private Box(double[] lower, double[] upper, int length)
        : base(length, new FunctionTraits { IsConvex = true, IsSeparable = true, IsCone = IsConeOf(lower, upper) })
    {
        if (lower.Length != upper.Length)
            throw new ArgumentException($"Box: expected as many upper bounds as lower, {lower.Length}; came {upper.Length}.", nameof(upper));
        for (int i = 0; i < lower.Length; i++)
        {
            if (!(lower[i] <= upper[i]) || lower[i] == double.PositiveInfinity || upper[i] == double.NegativeInfinity)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Box: expected lower ≤ upper with a real number between; bounds {i} are {lower[i]} and {upper[i]}."), nameof(lower));
        }
        this.lower = lower;
        this.upper = upper;
    }

    /// <inheritdoc/>
    protected override bool TakesInfinity => true;

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x)
    {
        for (int i = 0; i < x.Length; i++)
        {
            double low = Lower(i), high = Upper(i);
            if (double.IsInfinity(x[i]) || (x[i] < low && !Membership.AtMost(low, x[i])) || (x[i] > high && !Membership.AtMost(x[i], high)))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = Math.Clamp(x[i], Lower(i), Upper(i));
    }

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = x[i] > Lower(i) && x[i] < Upper(i) ? direction[i] : 0;
    }

    private static bool IsConeOf(double[] lower, double[] upper) =>
        lower.All(bound => bound is 0 or double.NegativeInfinity) && upper.All(bound => bound is 0 or double.PositiveInfinity);

    private double Lower(int i) => lower[Length < 0 ? 0 : i];

    private double Upper(int i) => upper[Length < 0 ? 0 : i];
}
