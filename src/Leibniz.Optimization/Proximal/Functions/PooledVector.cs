using System.Buffers;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>A vector of working memory borrowed from the shared pool, so that a warm step allocates nothing.</summary>
/// <param name="length">Its length; the numbers in it are whatever was left there.</param>
internal readonly ref struct PooledVector(int length)
{
    private readonly double[] array = ArrayPool<double>.Shared.Rent(length);
    private readonly int length = length;

    /// <summary>The vector.</summary>
    public Span<double> Span => array.AsSpan(0, length);

    /// <summary>Gives the memory back; the span must not be used after.</summary>
    public void Dispose() => ArrayPool<double>.Shared.Return(array);
}
