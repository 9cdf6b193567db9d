using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The inner product Σ aᵢ bᵢ.</summary>
/// <remarks>∂a = b, ∂b = a. On plain numbers four running sums are added, in a fixed order.</remarks>
[Notation("dot")]
[RuleFor(typeof(Fused), nameof(Fused.Dot))]
public readonly struct Dot : IFusedRule
{
    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        return Arrays.Dot(a, b);
    }

    /// <inheritdoc/>
    public static bool ActsLanewise => true;

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        // A loop and not two calls: most dots are short.
        for (int i = 0; i < a.Length; i++)
        {
            ga[i] = b[i];
            gb[i] = a[i];
        }
    }
}

public static partial class Fused
{
    /// <summary>The inner product of two arrays of one length; see <see cref="Rules.Dot"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T Dot<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        Arrays.SameLength(a.Length, b.Length, nameof(a), nameof(b));
        return Primitive.Apply<Dot, T>(a, b);
    }
}
