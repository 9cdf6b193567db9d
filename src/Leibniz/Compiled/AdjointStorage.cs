using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Leibniz.Compiled;

/// <summary>The memory of a generated derivative: a stack of what its loops recorded, and arrays that last for the call.</summary>
/// <remarks>It is kept by the thread between calls, so that a warm call allocates nothing.</remarks>
/// <typeparam name="T">The type of the numbers.</typeparam>
public sealed class AdjointStorage<T> where T : struct
{
    private const int Chunk = 4096;

    // Elements in a cache line.
    private static readonly int Together = Math.Max(1, 64 / Unsafe.SizeOf<T>());

    // The one that the thread's next call takes, unless it is taken, and others. It stays where it is, marked as taken or free:
    // to move references costs more than the small derivatives that rent it. One that an exception abandons is let go.
    [ThreadStatic]
    private static AdjointStorage<T>? t_first;

    [ThreadStatic]
    private static AdjointStorage<T>? t_others;

    private AdjointStorage<T>? _next;
    private bool _rented;
    // Records lie in blocks of growing size, of which the last one in use is at hand, so that none is moved and no memory is touched twice.
    private readonly List<AlignedBlock<T>> _blocks = [new(Chunk)];
    private readonly List<int> _ends = [];
    private AlignedBlock<T> _records;
    private int _recorded;
    private readonly WholeStack _wholes = new();
    private readonly List<AlignedBlock<T>> _chunks = [];
    private int _chunk;
    private int _taken;

    private AdjointStorage() => _records = _blocks[0];

    /// <summary>Takes a storage from the thread's own, or makes one.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "A store for each type of numbers is meant.")]
    public static AdjointStorage<T> Rent()
    {
        AdjointStorage<T>? storage = t_first;
        if (storage is null || storage._rented)
            return RentOther();
        storage._rented = true;
        return storage;
    }

    /// <summary>Gives the storage back; its spans must not be used any more.</summary>
    public void Return()
    {
        Reset();
        _rented = false;
        if (this != t_first)
            Keep();
    }

    private static AdjointStorage<T> RentOther()
    {
        AdjointStorage<T> storage = t_others ?? new();
        t_others = storage._next;
        storage._next = null;
        storage._rented = true;
        return storage;
    }

    private void Keep()
    {
        if (t_first is { _rented: false })
        {
            _next = t_others;
            t_others = this;
        }
        else
        {
            t_first = this;
        }
    }

    /// <summary>Forgets everything recorded and taken.</summary>
    public void Reset()
    {
        _recorded = 0;
        if (_ends.Count > 0)
        {
            _ends.Clear();
            _records = _blocks[0];
        }
        _wholes.Reset();
        _chunk = 0;
        _taken = 0;
    }

    /// <summary>Room for a record on top of the stack.</summary>
    /// <param name="count">Its length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> Push(int count)
    {
        int start = _recorded, end = start + count;
        if ((uint)end > (uint)_records.Length)
            return PushInNextBlock(count);
        _recorded = end;
        return _records.Run(start, count);
    }

    /// <summary>The record on top of the stack, taken off it; valid until the next push.</summary>
    /// <param name="count">Its length, as it was pushed.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> Pop(int count)
    {
        // What is taken off was put on before, so that it lies within the array.
        int start = _recorded - count;
        if (start < 0)
            return PopFromBlockBefore(count);
        _recorded = start;
        return _records.Run(start, count);
    }

    /// <summary>Room for the records of all rounds of a loop on top of the stack.</summary>
    /// <param name="rounds">The number of rounds; with less than 1 there is none.</param>
    /// <param name="size">The length of each record.</param>
    /// <exception cref="OverflowException">The records together have more than 2³¹ − 1 numbers.</exception>
    public Span<T> PushRounds(int rounds, int size) => Push(rounds > 0 ? checked(rounds * size) : 0);

    /// <summary>The records of all rounds on top of the stack, taken off it; valid until the next push.</summary>
    /// <param name="rounds">The number of rounds, as they were pushed.</param>
    /// <param name="size">The length of each record.</param>
    public Span<T> PopRounds(int rounds, int size) => Pop(rounds > 0 ? rounds * size : 0);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Span<T> PushInNextBlock(int count)
    {
        _ends.Add(_recorded);
        int next = _ends.Count;
        if (next == _blocks.Count)
            _blocks.Add(new(Math.Max(AlignedBlock<T>.Next(_records.Length), count)));
        else if (_blocks[next].Length < count)
            _blocks[next] = new(Math.Max(AlignedBlock<T>.Next(_blocks[next].Length), count));
        _records = _blocks[next];
        _recorded = count;
        return _records.Run(0, count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Span<T> PopFromBlockBefore(int count)
    {
        int start = _recorded > 0 || _ends.Count == 0 ? -1 : _ends[^1] - count;
        if (start < 0)
            throw new UnreachableException("A record was taken off that was not put on.");
        _ends.RemoveAt(_ends.Count - 1);
        _records = _blocks[_ends.Count];
        _recorded = start;
        return _records.Run(start, count);
    }

    /// <summary>Records a whole number.</summary>
    public void PushWhole(long value) => _wholes.Push(value);

    /// <summary>The whole number recorded last, taken off.</summary>
    public long PopWhole() => _wholes.Pop();

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
            _chunks.Add(new(Math.Max(Chunk, length)));
        Span<T> span = _chunks[_chunk].Run(_taken, length);
        // The next array begins at a whole line again.
        _taken = Math.Min((_taken + length + Together - 1) / Together * Together, _chunks[_chunk].Length);
        span.Clear();
        return span;
    }

    /// <summary>An array of whole zeros that lasts until the storage is returned.</summary>
    /// <param name="length">Its length.</param>
    /// <exception cref="OverflowException"><paramref name="length"/> is negative.</exception>
    public Span<int> TakeWholes(int length)
    {
        long numbers = (((long)length * sizeof(int)) + Unsafe.SizeOf<T>() - 1) / Unsafe.SizeOf<T>();
        return MemoryMarshal.Cast<T, int>(Take(length < 0 ? length : (int)numbers))[..length];
    }

    /// <summary>The present end of the arrays taken, to come back to with <see cref="Release"/>.</summary>
    public (int Chunk, int Taken) Mark() => (_chunk, _taken);

    /// <summary>Gives back the arrays taken since a mark.</summary>
    public void Release((int Chunk, int Taken) mark) => (_chunk, _taken) = mark;
}
