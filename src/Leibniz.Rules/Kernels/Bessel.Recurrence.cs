namespace Leibniz.Rules.Kernels;

internal static partial class Bessel
{
    // A recurrence is brought down by this power of two before it can overflow.
    private const int Rescale = 800;
    private const double RescaleAbove = 1e240;

    /// <summary>The member of order n of a solution that does not decay with the order.</summary>
    /// <remarks>fₖ₊₁ = (2k/x) fₖ ± fₖ₋₁. Stable for Y and K at every order.</remarks>
    /// <param name="n">The order wanted; ≥ 0.</param>
    /// <param name="x">The argument; &gt; 0.</param>
    /// <param name="sign">−1 for Y, +1 for K.</param>
    /// <param name="low">The member of order 0.</param>
    /// <param name="high">The member of order 1.</param>
    /// <param name="exponent">The result is to be multiplied by 2 to this power.</param>
    private static double Forward(long n, double x, int sign, DoubleDouble low, DoubleDouble high, out int exponent)
    {
        exponent = 0;
        if (n == 0)
            return low.High;
        DoubleDouble step = (DoubleDouble)2 / x;
        for (long k = 1; k < n; k++)
        {
            (low, high) = (high, step * k * high + low * sign);
            if (Math.Abs(high.High) > RescaleAbove)
            {
                (low, high) = (low.Scaled(-Rescale), high.Scaled(-Rescale));
                exponent += Rescale;
                if (exponent > 4 * Rescale)
                    break;
            }
        }

        return high.High;
    }

    /// <summary>The member of order n of the solution that decays with the order, by Miller's backward recurrence.</summary>
    /// <remarks>
    /// fₖ₋₁ = (2k/x) fₖ ∓ fₖ₊₁ from an order where f is negligible, scaled by the larger of its members of orders
    /// 0 and 1. The order to start from makes (f_start / fₙ)² &lt; 1e-19: for J from its decay beyond n ≥ x, like
    /// exp(−(2√2/3) t^(3/2)) at order x + t x^(1/3); for I from ln(Iₙ/I_N) ≈ (N² − n²)/2x.
    /// </remarks>
    /// <param name="n">The order wanted; ≥ 2.</param>
    /// <param name="x">The argument; ≥ 25.</param>
    /// <param name="sign">−1 for J, +1 for I.</param>
    /// <param name="zero">The member of order 0.</param>
    /// <param name="one">The member of order 1.</param>
    private static double Miller(long n, double x, int sign, DoubleDouble zero, DoubleDouble one)
    {
        long start = sign < 0
            ? n + 20 + (long)(10 * Math.Cbrt(x))
            : 20 + (long)Math.Sqrt((double)n * n + 50 * x);
        DoubleDouble step = (DoubleDouble)2 / x, above = DoubleDouble.Zero, at = new(1e-200, 0), wanted = at;
        for (long k = start; k > 0; k--)
        {
            (above, at) = (at, step * k * at + above * sign);
            if (k - 1 == n)
                wanted = at;
            if (Math.Abs(at.High) > RescaleAbove)
                (above, at, wanted) = (above.Scaled(-Rescale), at.Scaled(-Rescale), wanted.Scaled(-Rescale));
        }

        return Math.Abs(at.High) > Math.Abs(above.High) ? (wanted * zero / at).High : (wanted * one / above).High;
    }
}
