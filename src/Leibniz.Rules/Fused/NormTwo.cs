using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The Euclidean norm √(Σ aᵢ²), without overflow or underflow.</summary>
/// <remarks>∂a = a/‖a‖, and 0 at a = 0 (the subgradient of least norm). The elements are divided by the largest
/// before they are squared.</remarks>
[Notation("norm2")]
[RuleFor(typeof(Fused), nameof(Fused.NormTwo))]
public readonly struct NormTwo : IFusedRule
{
    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        T largest = T.Zero;
        foreach (T x in a)
            largest = T.Max(largest, T.Abs(x));
        T sum = T.Zero;
        foreach (T x in a)
        {
            T scaled = Primitive.Apply<StrongQuotient, T>(x, largest);
            sum += scaled * scaled;
        }
        T infinite = T.PositiveInfinity;
        return Select.Equal(largest, infinite, infinite, Primitive.Apply<StrongProduct, T>(largest, T.Sqrt(sum)));
    }

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < a.Length; i++)
            ga[i] = Primitive.Apply<StrongQuotient, T>(a[i], y);
    }

    /// <inheritdoc/>
    public static bool BreaksAt(ReadOnlySpan<double> a, ReadOnlySpan<double> b) =>
        !a.ContainsAnyExcept(0.0);
}

public static partial class Fused
{
    /// <summary>The Euclidean norm of an array; see <see cref="Rules.NormTwo"/>.</summary>
    public static T NormTwo<T>(ReadOnlySpan<T> a) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<NormTwo, T>(a);
}
