using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The polynomial Σ cₖ xᵏ with coefficients a = c₀ … cₙ at b = [x], by Horner’s scheme.</summary>
/// <remarks>∂cₖ = xᵏ, ∂x = Σ k cₖ xᵏ⁻¹. 0 without coefficients.</remarks>
[Notation("polynomial")]
[RuleFor(typeof(Fused), nameof(Fused.Polynomial))]
public readonly struct Polynomial : IFusedRule
{
    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        T x = b[0], y = T.Zero;
        for (int k = a.Length - 1; k >= 0; k--)
            y = (y * x) + a[k];
        return y;
    }

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        T x = b[0], power = T.One, slope = T.Zero;
        for (int k = 0; k < a.Length; k++)
        {
            ga[k] = power;
            power *= x;
        }
        for (int k = a.Length - 1; k > 0; k--)
            slope = (slope * x) + (T.CreateChecked(k) * a[k]);
        gb[0] = slope;
    }
}

public static partial class Fused
{
    /// <summary>The polynomial with given coefficients, lowest first, at x; see <see cref="Rules.Polynomial"/>.</summary>
    public static T Polynomial<T>(ReadOnlySpan<T> coefficients, T x) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<Polynomial, T>(coefficients, [x]);
}
