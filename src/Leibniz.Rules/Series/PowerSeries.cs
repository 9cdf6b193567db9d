using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Leibniz.Rules;

/// <summary>Recurrences on truncated power series, each O(n²) in the number of coefficients.</summary>
/// <remarks>
/// A span may hold one coefficient only, for a series that is constant; the result y sets the order. Products in
/// coefficients past the first are those of the chain rule, with its strong zero.
/// Source: A. Griewank and A. Walther, Evaluating Derivatives (2nd ed., 2008), table 13.2.
/// </remarks>
internal static partial class PowerSeries
{
    /// <summary>y = a · b, by Cauchy's product.</summary>
    public static void Product<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int k = y.Length - 1; k > 0; k--)
            y[k] = Convolve(a, b, k);
        y[0] = a[0] * b[0];
    }

    /// <summary>y = a · b with the strong zero in every coefficient.</summary>
    public static void StrongProduct<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        for (int k = y.Length - 1; k >= 0; k--)
            y[k] = Convolve(a, b, k);
    }

    /// <summary>y = a / b: yₖ = (aₖ − Σ bⱼ yₖ₋ⱼ) / b₀.</summary>
    public static void Quotient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = a[0] / b[0];
        T inverse = T.One / b[0];
        for (int k = 1; k < y.Length; k++)
        {
            T sum = k < a.Length ? a[k] : T.Zero;
            for (int j = 1; j <= k && j < b.Length; j++)
                sum -= Term(b[j], y[k - j]);
            y[k] = Term(sum, inverse);
        }
    }

    /// <summary>y = √x: yₖ = (xₖ − Σ yⱼ yₖ₋ⱼ) / 2y₀.</summary>
    public static void SquareRoot<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = T.Sqrt(x[0]);
        T inverse = T.One / (y[0] + y[0] + T.Zero);
        for (int k = 1; k < y.Length; k++)
        {
            T sum = x[k];
            for (int j = 1; j < k; j++)
                sum -= Term(y[j], y[k - j]);
            y[k] = Term(sum, inverse);
        }
    }

    /// <summary>y = xʳ with y₀ given: yₖ = Σⱼ (r·j − (k − j)) xⱼ yₖ₋ⱼ / (k x₀).</summary>
    /// <returns>False where x₀ or y₀ is zero or infinite, or x₀ too small to invert.</returns>
    public static bool TryPower<T>(ReadOnlySpan<T> x, T r, T value, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = value;
        T inverse = T.One / x[0];
        if (T.IsZero(inverse) || !T.IsFinite(inverse) || T.IsZero(value) || !T.IsFinite(value))
            return false;
        for (int k = 1; k < y.Length; k++)
        {
            T sum = T.Zero;
            for (int j = 1; j <= k && j < x.Length; j++)
                sum += Term((r * Number<T>(j)) - Number<T>(k - j), Term(x[j], y[k - j]));
            y[k] = Term(sum, inverse) / Number<T>(k);
        }
        return true;
    }

    /// <summary>y = xⁿ: by the recurrence of <see cref="TryPower"/>, or by products where x₀ = 0 divides it.</summary>
    /// <returns>False where neither serves.</returns>
    public static bool TryIntegerPower<T>(int n, ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        if (!T.IsZero(x[0]) || n < 0)
            return TryPower(x, Number<T>(n), Primitive.Apply<PowInteger, T>(n, x[0]), y);
        T[] power = ArrayPool<T>.Shared.Rent(y.Length);
        Span<T> square = power.AsSpan(0, y.Length);
        square.Clear();
        x[..Math.Min(x.Length, y.Length)].CopyTo(square);
        for (int i = 0; i < y.Length; i++)
            y[i] = i == 0 ? T.One : T.Zero;
        for (int bits = n; bits > 0; bits >>= 1)
        {
            if ((bits & 1) != 0)
                Product(y, square, y);
            if (bits > 1)
                Product(square, square, square);
        }
        ArrayPool<T>.Shared.Return(power, clearArray: true);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Convolve<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int k) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int j = Math.Max(0, k - b.Length + 1); j <= k && j < a.Length; j++)
            sum += Term(a[j], b[k - j]);
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Term<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Apply<StrongProduct, T>(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Number<T>(int k) where T : IFloatingPointIeee754<T> => T.CreateChecked(k);
}
