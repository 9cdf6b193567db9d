using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The sum of squares ‖L x‖² of a triangular product, a = L by rows of a lower triangle, b = x.</summary>
/// <remarks>With u = L x: ∂L = 2 u xᵀ on the triangle, ∂x = 2 Lᵀ u. It is the quadratic form of a precision matrix LᵀL in
/// one operation, as Gaussian densities have it. 0 for an empty x.</remarks>
[Notation("trisumsq")]
[RuleFor(typeof(Fused), nameof(Fused.TriangularSumOfSquares))]
public readonly struct TriangularSumOfSquares : IFusedRule
{
    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int row = 0, at = 0; row < b.Length; at += ++row)
        {
            T u = Product(a.Slice(at, row + 1), b);
            sum += u * u;
        }
        return sum;
    }

    /// <inheritdoc/>
    public static bool ActsLanewise => true;

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        gb.Fill(T.Zero);
        for (int row = 0, at = 0; row < b.Length; at += ++row)
        {
            ReadOnlySpan<T> l = a.Slice(at, row + 1);
            Span<T> gl = ga.Slice(at, row + 1);
            T u = Product(l, b);
            u += u;
            for (int i = 0; i < l.Length; i++)
            {
                gl[i] = u * b[i];
                gb[i] += u * l[i];
            }
        }
    }

    private static T Product<T>(ReadOnlySpan<T> l, ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T u = l[0] * x[0];
        for (int i = 1; i < l.Length; i++)
            u += l[i] * x[i];
        return u;
    }
}

public static partial class Fused
{
    /// <summary>The sum of squares ‖L x‖² for a lower triangle L; see <see cref="Rules.TriangularSumOfSquares"/>.</summary>
    /// <param name="triangle">L by rows: L₀₀, L₁₀, L₁₁, L₂₀ … [n(n + 1)/2]</param>
    /// <param name="x">The vector. [n]</param>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">The triangle has not n(n + 1)/2 entries.</exception>
    public static T TriangularSumOfSquares<T>(ReadOnlySpan<T> triangle, ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        int size = x.Length * (x.Length + 1) / 2;
        if (triangle.Length != size)
        {
            throw new ArgumentException(
                $"TriangularSumOfSquares: a vector of {x.Length} needs a lower triangle of n(n + 1)/2 = {size} entries by "
                + $"rows; came {triangle.Length}.", nameof(triangle));
        }
        return Primitive.Apply<TriangularSumOfSquares, T>(triangle, x);
    }
}
