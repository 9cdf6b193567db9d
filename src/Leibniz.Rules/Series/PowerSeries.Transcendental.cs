using System.Buffers;
using System.Numerics;

namespace Leibniz.Rules;

/// <content>Series of the functions that solve a first-order differential equation.</content>
internal static partial class PowerSeries
{
    /// <summary>y with y′ = c·y·x′ and y₀ given, an exponential: yₖ = (c/k) Σⱼ j xⱼ yₖ₋ⱼ.</summary>
    public static void Exponential<T>(ReadOnlySpan<T> x, T value, T rate, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = value;
        for (int k = 1; k < y.Length; k++)
            y[k] = rate * Integrand(x, y, k);
    }

    /// <summary>y with y′ = ±z·x′, z′ = ∓y·x′ (or z′ = y·x′ where hyperbolic), times a scale; y₀ and z₀ given.</summary>
    public static void SineAndCosine<T>(
        ReadOnlySpan<T> x, T sign, T value, T partner, Span<T> y, T scale, bool hyperbolic = false)
        where T : IFloatingPointIeee754<T>
    {
        T[] rented = ArrayPool<T>.Shared.Rent(y.Length);
        Span<T> z = rented.AsSpan(0, y.Length);
        T factor = sign * scale;
        T partnerFactor = hyperbolic ? factor : -factor;
        y[0] = value;
        z[0] = partner;
        for (int k = 1; k < y.Length; k++)
        {
            y[k] = factor * Integrand(x, z, k);
            z[k] = partnerFactor * Integrand(x, y, k);
        }
        ArrayPool<T>.Shared.Return(rented, clearArray: true);
    }

    /// <summary>y with y′ = c·v·x′, v = 1 ± y², y₀ given: the tangent (+) and the hyperbolic tangent (−).</summary>
    /// <param name="x">The argument's coefficients.</param>
    /// <param name="sign">+1 or −1.</param>
    /// <param name="value">y₀.</param>
    /// <param name="scale">c.</param>
    /// <param name="y">Receives the coefficients.</param>
    /// <param name="slope">v₀, where 1 ± y₀² would cancel.</param>
    public static void Tangent<T>(ReadOnlySpan<T> x, T sign, T value, T scale, Span<T> y, T slope)
        where T : IFloatingPointIeee754<T>
    {
        T[] rented = ArrayPool<T>.Shared.Rent(y.Length);
        Span<T> v = rented.AsSpan(0, y.Length);
        y[0] = value;
        v[0] = slope;
        for (int k = 1; k < y.Length; k++)
        {
            y[k] = scale * Integrand(x, v, k);
            v[k] = sign * Convolve<T>(y, y, k);
        }
        ArrayPool<T>.Shared.Return(rented, clearArray: true);
    }

    /// <summary>As above, with v₀ = 1 ± y₀².</summary>
    public static void Tangent<T>(ReadOnlySpan<T> x, T sign, T value, T scale, Span<T> y)
        where T : IFloatingPointIeee754<T> =>
        Tangent(x, sign, value, scale, y, T.One + (sign * value * value));

    /// <summary>y with y′ = y·z·x′ and z = 1 − y, y₀ and z₀ given: the logistic function.</summary>
    public static void Logistic<T>(ReadOnlySpan<T> x, T value, T complement, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        T[] rented = ArrayPool<T>.Shared.Rent(2 * y.Length);
        Span<T> z = rented.AsSpan(0, y.Length), slope = rented.AsSpan(y.Length, y.Length);
        y[0] = value;
        z[0] = complement;
        slope[0] = value * complement;
        for (int k = 1; k < y.Length; k++)
        {
            y[k] = Integrand(x, slope, k);
            z[k] = -y[k];
            slope[k] = Convolve<T>(y, z, k);
        }
        ArrayPool<T>.Shared.Return(rented, clearArray: true);
    }

    /// <summary>The k-th coefficient of ∫ d·x′: (1/k) Σⱼ j xⱼ dₖ₋ⱼ.</summary>
    public static T Integrand<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> d, int k) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int j = Math.Max(1, k - d.Length + 1); j <= k && j < x.Length; j++)
            sum += Term(Number<T>(j), Term(x[j], d[k - j]));
        return sum / Number<T>(k);
    }
}
