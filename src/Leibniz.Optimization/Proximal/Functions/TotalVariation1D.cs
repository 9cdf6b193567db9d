namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The total variation of a sequence, f(x) = weight · Σ |xᵢ₊₁ − xᵢ|; any length.</summary>
/// <remarks>
/// prox_γf(x) is constant by segments. On one of length ℓ its value is mean(x) − (γ·weight/ℓ)(sₗ + sᵣ), where sₗ and sᵣ are the
/// signs of the segment's value less its left and right neighbour's (0 at an end of the sequence). So the Jacobian
/// averages over each segment, and ∂prox/∂γ is −(weight/ℓ)(sₗ + sᵣ) on it. Where two segments have just met they count as
/// one (the element of least rank). Exact but for rounding: the segments by dynamic programming in O(n), the values then
/// from the formula. No allocation once warm.
/// Source: Johnson, A dynamic programming algorithm for the fused lasso and L0-segmentation, 2013, section 2; the segments'
/// values as Condat, A direct algorithm for 1-D total variation denoising, 2013.
/// </remarks>
public sealed class TotalVariation1D : IDifferentiableProximable
{
    /// <summary>The weighted total variation.</summary>
    /// <param name="weight">The factor of the sum; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">The weight is negative or not finite.</exception>
    public TotalVariation1D(double weight = 1) => Weight = StepArguments.RequireNonnegative(weight, nameof(TotalVariation1D));

    /// <inheritdoc/>
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsCone = true };

    /// <summary>The factor of the sum.</summary>
    public double Weight { get; }

    /// <summary>weight · Σ |xᵢ₊₁ − xᵢ|, 0 for one number or none.</summary>
    /// <param name="x">The sequence.</param>
    /// <exception cref="ArgumentException">x holds a NaN.</exception>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, -1, nameof(TotalVariation1D));
        return VectorKernels.IsFinite(x) ? Weight * Variation(x) : double.PositiveInfinity;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ, γ is not positive and finite, or x holds a number that is not
    /// finite.</exception>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        Check(x, gamma, result);
        double mu = gamma * Weight;
        if (mu == 0 || x.Length < 2)
        {
            x.CopyTo(result);
            return Weight * Variation(result);
        }
        using var work = new PooledVector(x.Length);
        Span<double> z = work.Span;
        TautString.Solve(x, mu, z);
        for (int start = 0; start < z.Length;)
        {
            int end = End(z, start);
            double value = Mean(x[start..end]) - (mu * Signs(z, start, end) / (end - start));
            result[start..end].Fill(value);
            start = end;
        }
        return Weight * Variation(result);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">As <see cref="Prox"/>, or the tangent's length is not x's.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        Check(x, gamma, result);
        PointArguments.RequireAsLong(tangent, x, nameof(TotalVariation1D));
        Differentiate(x, gamma, tangent, gammaTangent, result);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">As <see cref="Prox"/>, or the cotangent's length is not x's.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        Check(x, gamma, result);
        PointArguments.RequireAsLong(cotangent, x, nameof(TotalVariation1D));
        return Differentiate(x, gamma, cotangent, 0, result);
    }

    private static void Check(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(TotalVariation1D));
        if (!VectorKernels.IsFinite(x))
            throw new ArgumentException("TotalVariation1D: x holds an infinite number, which has no step.", nameof(x));
    }

    /// <summary>The Jacobian, symmetric, times a direction, plus γ̇ ∂prox/∂γ; returns ⟨∂prox/∂γ, direction⟩.</summary>
    private double Differentiate(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> direction, double gammaTangent, Span<double> result)
    {
        double mu = gamma * Weight, alongGamma = 0;
        if (mu == 0 || x.Length < 2)
        {
            direction.CopyTo(result);
            return 0;
        }
        using var work = new PooledVector(x.Length);
        Span<double> z = work.Span;
        TautString.Solve(x, mu, z);
        for (int start = 0; start < z.Length;)
        {
            int end = End(z, start);
            double slope = -Weight * Signs(z, start, end) / (end - start), mean = Mean(direction[start..end]);
            alongGamma += slope * mean * (end - start);
            result[start..end].Fill(mean + (slope * gammaTangent));
            start = end;
        }
        return alongGamma;
    }

    private static int End(ReadOnlySpan<double> z, int start)
    {
        int end = start + 1;
        while (end < z.Length && z[end] == z[start])
            end++;
        return end;
    }

    private static int Signs(ReadOnlySpan<double> z, int start, int end) =>
        (start > 0 ? Math.Sign(z[start] - z[start - 1]) : 0) + (end < z.Length ? Math.Sign(z[start] - z[end]) : 0);

    /// <summary>The mean, of the differences to the first number: exact where all are equal.</summary>
    private static double Mean(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double value in x)
            sum += value - x[0];
        return x[0] + (sum / x.Length);
    }

    private static double Variation(ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int i = 1; i < x.Length; i++)
            sum += Math.Abs(x[i] - x[i - 1]);
        return sum;
    }
}
