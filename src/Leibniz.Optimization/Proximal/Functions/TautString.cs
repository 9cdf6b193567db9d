namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The exact minimiser of Σ (zᵢ − xᵢ)²/2 + μ Σ |zᵢ₊₁ − zᵢ|, in linear time.</summary>
/// <remarks>
/// Dynamic programming over the derivative of the cost of the first i numbers as a function of zᵢ = b: an increasing,
/// piecewise linear function. Minimising over zᵢ clips it to [−μ, μ], at two points that are kept for the way back; the next
/// number adds b − xᵢ₊₁. Each step adds two knots and removes as many as it passes, so the whole is linear
/// (Johnson, A dynamic programming algorithm for the fused lasso and L0-segmentation, 2013, section 2).
/// </remarks>
internal static class TautString
{
    /// <summary>Writes the minimiser; equal neighbours within a segment are equal to the bit.</summary>
    /// <param name="x">The numbers, at least one, finite.</param>
    /// <param name="mu">μ &gt; 0.</param>
    /// <param name="z">Receives the minimiser; must not overlap x.</param>
    public static void Solve(ReadOnlySpan<double> x, double mu, Span<double> z)
    {
        int n = x.Length;
        using var lowBuffer = new PooledVector(n);
        using var highBuffer = new PooledVector(n);
        using var placeBuffer = new PooledVector(2 * n);
        using var slopeBuffer = new PooledVector(2 * n);
        using var offsetBuffer = new PooledVector(2 * n);
        Span<double> low = lowBuffer.Span, high = highBuffer.Span;
        // Knots left … right − 1: at a place the function's slope and offset rise by these.
        Span<double> place = placeBuffer.Span, slope = slopeBuffer.Span, offset = offsetBuffer.Span;
        int left = n, right = n;
        // The function left of all knots is b + firstOffset, right of them b + lastOffset.
        double firstOffset = -x[0], lastOffset = -x[0];
        for (int i = 0; i < n - 1; i++)
        {
            double a = 1, c = firstOffset;
            while (left < right && (a * place[left]) + c < -mu)
            {
                a += slope[left];
                c += offset[left++];
            }
            low[i] = (-mu - c) / a;
            double lowSlope = a, lowOffset = c;
            (a, c) = (1, lastOffset);
            while (left < right && (a * place[right - 1]) + c > mu)
            {
                a -= slope[--right];
                c -= offset[right];
            }
            high[i] = (mu - c) / a;
            left--;
            (place[left], slope[left], offset[left]) = (low[i], lowSlope, lowOffset + mu);
            (place[right], slope[right], offset[right]) = (high[i], -a, mu - c);
            right++;
            firstOffset = -mu - x[i + 1];
            lastOffset = mu - x[i + 1];
        }
        z[n - 1] = Zero(place[left..right], slope[left..right], offset[left..right], firstOffset);
        for (int i = n - 2; i >= 0; i--)
            z[i] = z[i + 1] > high[i] ? high[i] : z[i + 1] < low[i] ? low[i] : z[i + 1];
    }

    private static double Zero(ReadOnlySpan<double> place, ReadOnlySpan<double> slope, ReadOnlySpan<double> offset, double firstOffset)
    {
        double a = 1, c = firstOffset;
        for (int k = 0; k < place.Length && (a * place[k]) + c < 0; k++)
        {
            a += slope[k];
            c += offset[k];
        }
        return -c / a;
    }
}
