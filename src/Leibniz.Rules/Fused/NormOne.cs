using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The 1-norm Σ |aᵢ|.</summary>
/// <remarks>∂aᵢ is the sign of aᵢ, 0 at 0.</remarks>
[Notation("norm1")]
[RuleFor(typeof(Fused), nameof(Fused.NormOne))]
public readonly struct NormOne : IFusedRule
{
    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        foreach (T x in a)
            sum += T.Abs(x);
        return sum;
    }

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < a.Length; i++)
            ga[i] = Primitive.Apply<Sign, T>(a[i]);
    }

    /// <inheritdoc/>
    public static bool BreaksAt(ReadOnlySpan<double> a, ReadOnlySpan<double> b) =>
        a.Contains(0.0);
}

public static partial class Fused
{
    /// <summary>The sum of magnitudes of an array; see <see cref="Rules.NormOne"/>.</summary>
    public static T NormOne<T>(ReadOnlySpan<T> a) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<NormOne, T>(a);
}
