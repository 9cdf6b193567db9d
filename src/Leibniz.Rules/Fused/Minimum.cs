using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The smallest element.</summary>
/// <remarks>k elements that tie share: 1/k each. NaN where any element is.</remarks>
[Notation("minimum")]
[RuleFor(typeof(Fused), nameof(Fused.Minimum))]
public readonly struct Minimum : IFusedRule
{
    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        T result = a[0];
        for (int i = 1; i < a.Length; i++)
            result = T.Min(result, a[i]);
        return result;
    }

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        Arrays.ShareTies(a, y, ga);
    }

    /// <inheritdoc/>
    public static bool BreaksAt(ReadOnlySpan<double> a, ReadOnlySpan<double> b) =>
        Arrays.Ties(a, static x => -x) > 1;
}

public static partial class Fused
{
    /// <summary>The smallest element of an array; see <see cref="Rules.Minimum"/>.</summary>
    /// <exception cref="ArgumentException">The array is empty.</exception>
    public static T Minimum<T>(ReadOnlySpan<T> a) where T : IFloatingPointIeee754<T>
    {
        Arrays.NotEmpty(a.Length, nameof(a));
        return Primitive.Apply<Minimum, T>(a);
    }
}
