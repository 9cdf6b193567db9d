using System.Globalization;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of { low, high }ⁿ: each coordinate takes one of two values; any length, not convex.</summary>
/// <remarks>
/// P(x)ᵢ is the nearer of the two, the lower one half way between. The projection is constant by pieces: its Jacobian is 0,
/// half way too, where there is none. Linear time, no allocation. Membership: 1e-10 of the larger of the two magnitudes.
/// An infinite xᵢ goes to the value on its side.
/// Source: Boyd, Parikh, Chu, Peleato and Eckstein, Distributed optimization … via ADMM, 2011, section 9.1.
/// </remarks>
public sealed class Binary : SetIndicator
{
    /// <summary>The set of vectors of two values.</summary>
    /// <param name="low">The lower value; finite.</param>
    /// <param name="high">The higher value; finite, ≥ low.</param>
    /// <exception cref="ArgumentException">A value is not finite or low &gt; high.</exception>
    public Binary(double low = 0, double high = 1)
        : base(-1, new FunctionTraits { IsSeparable = true, IsConvex = low == high, IsCone = low == 0 && high == 0 })
    {
        if (!(low <= high) || !double.IsFinite(low) || !double.IsFinite(high))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Binary: expected two finite values, low ≤ high; came {low} and {high}."), nameof(low));
        Low = low;
        High = high;
    }

    /// <summary>The lower value.</summary>
    public double Low { get; }

    /// <summary>The higher value.</summary>
    public double High { get; }

    /// <inheritdoc/>
    protected override bool TakesInfinity => true;

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x)
    {
        double scale = Math.Max(Math.Abs(Low), Math.Abs(High));
        foreach (double value in x)
        {
            if (double.IsInfinity(value) || (!Membership.Same(value, Low, scale) && !Membership.Same(value, High, scale)))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result)
    {
        double middle = (Low / 2) + (High / 2);
        for (int i = 0; i < x.Length; i++)
            result[i] = x[i] > middle ? High : Low;
    }

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result) => result.Clear();
}
