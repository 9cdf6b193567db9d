using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The mean Σ aᵢ / n.</summary>
/// <remarks>Every partial derivative is 1/n.</remarks>
[Notation("mean")]
[RuleFor(typeof(Fused), nameof(Fused.Mean))]
public readonly struct Mean : IFusedRule
{
    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        return Arrays.Sum(a) / T.CreateChecked(a.Length);
    }

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        ga.Fill(T.One / T.CreateChecked(a.Length));
    }
}

public static partial class Fused
{
    /// <summary>The mean of an array; see <see cref="Rules.Mean"/>.</summary>
    /// <exception cref="ArgumentException">The array is empty.</exception>
    public static T Mean<T>(ReadOnlySpan<T> a) where T : IFloatingPointIeee754<T>
    {
        Arrays.NotEmpty(a.Length, nameof(a));
        return Primitive.Apply<Mean, T>(a);
    }
}
