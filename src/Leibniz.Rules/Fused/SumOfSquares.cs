using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The sum of squares Σ aᵢ².</summary>
/// <remarks>∂a = 2a.</remarks>
[Notation("sumsq")]
[RuleFor(typeof(Fused), nameof(Fused.SumOfSquares))]
public readonly struct SumOfSquares : IFusedRule
{
    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        return Arrays.Dot(a, a);
    }

    /// <inheritdoc/>
    public static bool ActsLanewise => true;

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < a.Length; i++)
            ga[i] = a[i] + a[i];
    }
}

public static partial class Fused
{
    /// <summary>The sum of squares of an array; see <see cref="Rules.SumOfSquares"/>.</summary>
    public static T SumOfSquares<T>(ReadOnlySpan<T> a) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<SumOfSquares, T>(a);
}
