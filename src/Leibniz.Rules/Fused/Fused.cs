using System.Numerics;

namespace Leibniz.Rules;

/// <summary>Primitives of whole arrays: one node on a tape whatever the length, where a loop would leave one an
/// operation.</summary>
/// <remarks>Each stands in the file of its rule.</remarks>
public static partial class Fused
{
    /// <summary>The softmax exp aᵢ / Σ exp aⱼ of an array.</summary>
    /// <param name="a">The array, not empty.</param>
    /// <param name="result">Receives the weights, which are ≥ 0 and sum to 1; as long as <paramref name="a"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="a"/> is empty, or the lengths differ.</exception>
    public static void Softmax<T>(ReadOnlySpan<T> a, Span<T> result) where T : IFloatingPointIeee754<T>
    {
        Arrays.SameLength(a.Length, result.Length, nameof(a), nameof(result));
        T largest = Maximum(a);
        for (int i = 0; i < a.Length; i++)
            result[i] = T.Exp(a[i] - largest);
        T total = Sum<T>(result);
        for (int i = 0; i < a.Length; i++)
            result[i] /= total;
    }
}
