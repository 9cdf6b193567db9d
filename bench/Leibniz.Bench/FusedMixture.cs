using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Bench;

/// <summary>A point's share of the Gaussian mixture's log-posterior, written with the fused primitives.</summary>
/// <remarks>logsumexpₖ(wₖ − ½‖Q_k(x − μₖ)‖²): a dot a row of Q_k, a sum of squares a component, one log-sum-exp.</remarks>
internal static class FusedMixture
{
    /// <summary>The point's term.</summary>
    /// <param name="point">x. [d]</param>
    /// <param name="logWeights">w. [K]</param>
    /// <param name="means">μ. [K, d]</param>
    /// <param name="factors">The lower triangles by rows. [K, d(d+1)/2]</param>
    /// <param name="scratch">2d + K numbers; overwritten.</param>
    public static T PointTerm<T>(
        ReadOnlySpan<T> point, ReadOnlySpan<T> logWeights, ReadOnlySpan<T> means, ReadOnlySpan<T> factors, Span<T> scratch)
        where T : IFloatingPointIeee754<T>
    {
        int d = point.Length, size = d * (d + 1) / 2;
        T half = T.CreateChecked(0.5);
        Span<T> centred = scratch[..d], images = scratch.Slice(d, d), terms = scratch.Slice(2 * d, logWeights.Length);
        for (int k = 0; k < terms.Length; k++)
        {
            for (int i = 0; i < d; i++)
                centred[i] = point[i] - means[(k * d) + i];
            for (int row = 0, at = k * size; row < d; at += ++row)
                images[row] = Fused.Dot<T>(factors.Slice(at, row + 1), centred[..(row + 1)]);
            terms[k] = logWeights[k] - (half * Fused.SumOfSquares<T>(images));
        }
        return Fused.LogSumExp<T>(terms);
    }

    /// <summary>The point's term with one fused operation a component.</summary>
    /// <inheritdoc cref="PointTerm"/>
    public static T TriangularPointTerm<T>(
        ReadOnlySpan<T> point, ReadOnlySpan<T> logWeights, ReadOnlySpan<T> means, ReadOnlySpan<T> factors, Span<T> scratch)
        where T : IFloatingPointIeee754<T>
    {
        int d = point.Length, size = d * (d + 1) / 2;
        T half = T.CreateChecked(0.5);
        Span<T> centred = scratch[..d], terms = scratch.Slice(2 * d, logWeights.Length);
        for (int k = 0; k < terms.Length; k++)
        {
            for (int i = 0; i < d; i++)
                centred[i] = point[i] - means[(k * d) + i];
            terms[k] = logWeights[k] - (half * Fused.TriangularSumOfSquares<T>(factors.Slice(k * size, size), centred));
        }
        return Fused.LogSumExp<T>(terms);
    }
}
