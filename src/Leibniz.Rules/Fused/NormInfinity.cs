using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The largest magnitude maxᵢ |aᵢ|; 0 of an empty array.</summary>
/// <remarks>k elements that tie for the largest share: ∂aᵢ = sign(aᵢ)/k; 0 at a = 0.</remarks>
[Notation("norminf")]
[RuleFor(typeof(Fused), nameof(Fused.NormInfinity))]
public readonly struct NormInfinity : IFusedRule
{
    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        T largest = T.Zero;
        foreach (T x in a)
            largest = T.Max(largest, T.Abs(x));
        return largest;
    }

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        T ties = T.Zero;
        foreach (T x in a)
            ties += Select.Equal(T.Abs(x), y, T.One, T.Zero);
        for (int i = 0; i < a.Length; i++)
        {
            T share = Primitive.Apply<Sign, T>(a[i]) / ties;
            ga[i] = Select.Equal(y, y, Select.Equal(T.Abs(a[i]), y, share, T.Zero), T.NaN);
        }
    }

    /// <inheritdoc/>
    public static bool BreaksAt(ReadOnlySpan<double> a, ReadOnlySpan<double> b) =>
        Arrays.Ties(a, static x => Math.Abs(x)) > 1;
}

public static partial class Fused
{
    /// <summary>The largest magnitude in an array; see <see cref="Rules.NormInfinity"/>.</summary>
    public static T NormInfinity<T>(ReadOnlySpan<T> a) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<NormInfinity, T>(a);
}
