using System.Numerics;
using System.Runtime.CompilerServices;

namespace Leibniz.Rules;

/// <summary>The product of the chain rule, in which zero times anything is zero.</summary>
/// <remarks>a · b, but 0 where either factor is ±0, whatever the other, ±∞ and NaN included: the branch not taken
/// and the input that plays no part then never poison a gradient. ∂a = b, ∂b = a.</remarks>
public readonly struct StrongProduct : IBinaryKernel
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> =>
        typeof(T) == typeof(double) ? (T)(object)Kernel((double)(object)a, (double)(object)b) : Primitive.Evaluate<StrongProduct, T>(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => b;

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => a;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Kernel(double a, double b)
    {
        double product = a * b;
        return double.IsNaN(product) && (a == 0 || b == 0) ? 0 : product;
    }

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.StrongProduct(a, b, y);
        return true;
    }
}
