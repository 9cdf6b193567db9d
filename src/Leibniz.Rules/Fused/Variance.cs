using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The population variance Σ (aᵢ − m)² / n about the mean m.</summary>
/// <remarks>∂aᵢ = 2(aᵢ − m)/n. Two passes, so that nothing cancels.</remarks>
[Notation("variance")]
[RuleFor(typeof(Fused), nameof(Fused.Variance))]
[Accuracy(4, 64, 64)]
public readonly struct Variance : IFusedRule
{
    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        T n = T.CreateChecked(a.Length), mean = Mean(a), sum = T.Zero;
        foreach (T x in a)
            sum += (x - mean) * (x - mean);
        return sum / n;
    }

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        T n = T.CreateChecked(a.Length), mean = Mean(a);
        for (int i = 0; i < a.Length; i++)
            ga[i] = (a[i] - mean + (a[i] - mean)) / n;
    }

    // The mean, mended by the mean of what it leaves.
    private static T Mean<T>(ReadOnlySpan<T> a) where T : IFloatingPointIeee754<T>
    {
        T n = T.CreateChecked(a.Length), mean = Arrays.Sum(a) / n, rest = T.Zero;
        foreach (T x in a)
            rest += x - mean;
        return mean + (rest / n);
    }
}

public static partial class Fused
{
    /// <summary>The population variance of an array; see <see cref="Rules.Variance"/>.</summary>
    /// <exception cref="ArgumentException">The array is empty.</exception>
    public static T Variance<T>(ReadOnlySpan<T> a) where T : IFloatingPointIeee754<T>
    {
        Arrays.NotEmpty(a.Length, nameof(a));
        return Primitive.Apply<Variance, T>(a);
    }
}
