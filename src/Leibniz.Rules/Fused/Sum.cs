using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The sum Σ aᵢ; 0 of an empty array.</summary>
/// <remarks>Every partial derivative is 1. On plain numbers four running sums are added, in a fixed
/// order.</remarks>
[Notation("sum")]
[RuleFor(typeof(Fused), nameof(Fused.Sum))]
public readonly struct Sum : IFusedRule
{
    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        return Arrays.Sum(a);
    }

    /// <inheritdoc/>
    public static bool ActsLanewise => true;

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        ga.Fill(T.One);
    }
}

public static partial class Fused
{
    /// <summary>The sum of an array; see <see cref="Rules.Sum"/>.</summary>
    public static T Sum<T>(ReadOnlySpan<T> a) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<Sum, T>(a);
}
