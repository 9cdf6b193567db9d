using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Leibniz.Compiled;

/// <summary>The memory of a generated derivative: a stack of what its loops recorded, and arrays that last for the call.</summary>
/// <remarks>It is kept by the thread between calls, so that a warm call allocates nothing.</remarks>
/// <typeparam name="T">The type of the numbers.</typeparam>
public sealed class AdjointStorage<T> where T : IFloatingPointIeee754<T>
{
    private const int Chunk = 4096;

    [ThreadStatic]
    [SuppressMessage("Design", "CA1000", Justification = "A store for each type of numbers is meant.")]
    private static AdjointStorage<T>? t_free;

    private AdjointStorage<T>? _next;
    private T[] _records = new T[Chunk];
    private int _recorded;
    private long[] _wholes = new long[64];
    private int _wholeCount;
    private readonly List<T[]> _chunks = [];
    private int _chunk;
    private int _taken;

    private AdjointStorage()
    {
    }

    /// <summary>Takes a storage from the thread's own, or makes one.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "A store for each type of numbers is meant.")]
    public static AdjointStorage<T> Rent()
    {
        if (t_free is not { } storage)
            return new();
        t_free = storage._next;
        storage._next = null;
        return storage;
    }

    /// <summary>Gives the storage back; its spans must not be used any more.</summary>
    public void Return()
    {
        Reset();
        _next = t_free;
        t_free = this;
    }

    /// <summary>Forgets everything recorded and taken.</summary>
    public void Reset()
    {
        _recorded = 0;
        _wholeCount = 0;
        _chunk = 0;
        _taken = 0;
    }

    /// <summary>Room for a record on top of the stack.</summary>
    /// <param name="count">Its length.</param>
    public Span<T> Push(int count)
    {
        int start = _recorded, end = start + count;
        if (end > _records.Length)
            Array.Resize(ref _records, checked(Math.Max(2 * _records.Length, end)));
        _recorded = end;
        return MemoryMarshal.CreateSpan(ref _records[start < _records.Length ? start : 0], count);
    }

    /// <summary>The record on top of the stack, taken off it; valid until the next push.</summary>
    /// <param name="count">Its length.</param>
    public Span<T> Pop(int count)
    {
        _recorded -= count;
        return _records.AsSpan(_recorded, count);
    }

    /// <summary>Records a whole number.</summary>
    public void PushWhole(long value)
    {
        if (_wholeCount == _wholes.Length)
            Array.Resize(ref _wholes, 2 * _wholes.Length);
        _wholes[_wholeCount++] = value;
    }

    /// <summary>The whole number recorded last, taken off.</summary>
    public long PopWhole() => _wholes[--_wholeCount];

    /// <summary>An array of zeros that lasts until the storage is returned.</summary>
    /// <param name="length">Its length.</param>
    /// <exception cref="OverflowException"><paramref name="length"/> is negative.</exception>
    public Span<T> Take(int length)
    {
        if (length < 0)
            throw new OverflowException($"The length of an array was {length}; expected 0 or more.");
        while (_chunk < _chunks.Count && _chunks[_chunk].Length - _taken < length)
        {
            _chunk++;
            _taken = 0;
        }
        if (_chunk == _chunks.Count)
            _chunks.Add(new T[Math.Max(Chunk, length)]);
        Span<T> span = _chunks[_chunk].AsSpan(_taken, length);
        _taken += length;
        span.Clear();
        return span;
    }

    /// <summary>Whether a span holds a NaN.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "A store for each type of numbers is meant.")]
    public static bool HasNaN(ReadOnlySpan<T> values)
    {
        foreach (T value in values)
        {
            if (T.IsNaN(value))
                return true;
        }
        return false;
    }

    /// <summary>The present end of the arrays taken, to come back to with <see cref="Release"/>.</summary>
    public (int Chunk, int Taken) Mark() => (_chunk, _taken);

    /// <summary>Gives back the arrays taken since a mark.</summary>
    public void Release((int Chunk, int Taken) mark) => (_chunk, _taken) = mark;
}
