using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The logarithm of a sum of exponentials, log Σ exp aᵢ, without overflow.</summary>
/// <remarks>∂aᵢ = exp aᵢ / Σ exp aⱼ, the softmax. An element of −∞ has weight 0; where all are −∞ the value is −∞ and the
/// derivative NaN.</remarks>
[Notation("logsumexp")]
[RuleFor(typeof(Fused), nameof(Fused.LogSumExp))]
public readonly struct LogSumExp : IFusedRule
{
    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        T shift = Shift(a);
        T sum = T.Zero;
        foreach (T x in a)
            sum += T.Exp(x - shift);
        return shift + T.Log(sum);
    }

    /// <inheritdoc/>
    public static bool ActsLanewise => true;

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        // As weights against the largest, not as exp(aᵢ − y): the rounding of a large y would be magnified.
        T shift = Shift(a), sum = T.Zero;
        for (int i = 0; i < a.Length; i++)
        {
            ga[i] = T.Exp(a[i] - shift);
            sum += ga[i];
        }
        for (int i = 0; i < a.Length; i++)
            ga[i] /= sum;
    }

    // The largest element; 0 where it is infinite.
    private static T Shift<T>(ReadOnlySpan<T> a) where T : IFloatingPointIeee754<T>
    {
        T largest = a[0];
        for (int i = 1; i < a.Length; i++)
            largest = T.Max(largest, a[i]);
        return Select.Equal(largest - largest, T.Zero, largest, T.Zero);
    }
}

public static partial class Fused
{
    /// <summary>The logarithm of the sum of exponentials of an array; see <see cref="Rules.LogSumExp"/>.</summary>
    /// <exception cref="ArgumentException">The array is empty.</exception>
    public static T LogSumExp<T>(ReadOnlySpan<T> a) where T : IFloatingPointIeee754<T>
    {
        Arrays.NotEmpty(a.Length, nameof(a));
        return Primitive.Apply<LogSumExp, T>(a);
    }
}
