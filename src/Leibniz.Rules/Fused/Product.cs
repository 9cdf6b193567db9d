using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The product Π aᵢ; 1 of an empty array.</summary>
/// <remarks>∂aᵢ is the product of all others, by products from both ends and never as y/aᵢ, so that zeros are
/// exact.</remarks>
[Notation("product")]
[RuleFor(typeof(Fused), nameof(Fused.Product))]
public readonly struct Product : IFusedRule
{
    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        T product = T.One;
        foreach (T x in a)
            product *= x;
        return product;
    }

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        T running = T.One;
        for (int i = 0; i < a.Length; i++)
        {
            ga[i] = running;
            running *= a[i];
        }
        running = T.One;
        for (int i = a.Length - 1; i >= 0; i--)
        {
            ga[i] *= running;
            running *= a[i];
        }
    }
}

public static partial class Fused
{
    /// <summary>The product of an array; see <see cref="Rules.Product"/>.</summary>
    public static T Product<T>(ReadOnlySpan<T> a) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<Product, T>(a);
}
