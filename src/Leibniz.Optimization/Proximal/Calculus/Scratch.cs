using System.Buffers;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>A vector for the length of one call, from the shared pool: the calculus holds no buffers, so that its functions may be used by many threads.</summary>
internal readonly ref struct Scratch : IDisposable
{
    private readonly double[] array;

    /// <summary>Takes a vector of <paramref name="length"/> numbers, not cleared.</summary>
    public Scratch(int length)
    {
        array = ArrayPool<double>.Shared.Rent(length);
        Span = array.AsSpan(0, length);
    }

    /// <summary>The numbers.</summary>
    public Span<double> Span { get; }

    /// <summary>Gives the vector back.</summary>
    public void Dispose() => ArrayPool<double>.Shared.Return(array);
}
