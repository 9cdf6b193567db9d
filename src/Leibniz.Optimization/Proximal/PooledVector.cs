using System.Buffers;

namespace Leibniz.Optimization.Proximal;

/// <summary>A vector for the length of one call, from the shared pool, so that a warm call allocates nothing and a function holds
/// no buffers that threads would share.</summary>
internal readonly ref struct PooledVector : IDisposable
{
    private readonly double[] array;

    /// <summary>Takes a vector of <paramref name="length"/> numbers, not cleared: they are whatever was left there.</summary>
    public PooledVector(int length)
    {
        array = ArrayPool<double>.Shared.Rent(length);
        Span = array.AsSpan(0, length);
    }

    /// <summary>The numbers.</summary>
    public Span<double> Span { get; }

    /// <summary>Gives the vector back; the span must not be used after.</summary>
    public void Dispose() => ArrayPool<double>.Shared.Return(array);
}
