using System.Buffers;
using System.Runtime.CompilerServices;

namespace Leibniz;

/// <summary>An array of exact length from the shared pool, given back at the end of a using block.</summary>
internal readonly ref struct RentedArray<T>
{
    private readonly T[] _array;

    public RentedArray(int length)
    {
        _array = ArrayPool<T>.Shared.Rent(length);
        Span = _array.AsSpan(0, length);
    }

    public Span<T> Span { get; }

    public void Dispose() =>
        ArrayPool<T>.Shared.Return(_array, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
