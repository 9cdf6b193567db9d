using System.Numerics;
using System.Runtime.CompilerServices;

namespace Leibniz;

/// <summary>A record of a computation, along which cotangents are pulled back: reverse mode.</summary>
/// <remarks>
/// <para>Make the inputs with <see cref="Input"/>, run a function on them, and call <see cref="Pull(Variable{T})"/> with
/// its value: <see cref="Cotangent"/> then gives the derivative with respect to any input. One pull costs a small
/// multiple of the function, however many inputs there are.</para>
/// <para>The record is an arena that grows by doubling and is kept by <see cref="Reset"/>, so that a warm tape allocates
/// nothing. An operation costs 24 bytes for double, and 8 more while cotangents are pulled. Nothing recurses; time and
/// memory are linear in the number of operations.</para>
/// <para>A tape belongs to the thread that made it, or last reset it. Tapes of different threads are
/// independent.</para>
/// Source: S. Linnainmaa, BIT 16 (1976) 146; A. Griewank and A. Walther, Evaluating Derivatives (2nd ed., 2008), ch. 3.
/// </remarks>
/// <typeparam name="T">The type of the values: double, or another carrier, such as <see cref="Dual{T}"/> for second
/// derivatives and <see cref="Lanes{T}"/> for eight rows at once.</typeparam>
public sealed partial class Tape<T> where T : IFloatingPointIeee754<T>
{
    // How many nodes may be recorded between two looks at the calling thread.
    private const int Stride = 1024;

    private TapeNode<T>[] _nodes;
    private int _count = 1;
    private int _limit;
    private int _generation = 1;
    private int _owner = Environment.CurrentManagedThreadId;

    private T[] _edgeSlopes = [];
    private int[] _edgeParents = [];
    private int _edgeCount;
    private FusedEdges[] _fused = [];
    private int _fusedCount;

    /// <summary>Makes an empty tape.</summary>
    /// <param name="capacity">Room for this many operations to begin with; the tape grows as needed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    public Tape(int capacity = Stride)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _nodes = new TapeNode<T>[Math.Max(capacity, 16)];
        _limit = Math.Min(_nodes.Length, Stride);
    }

    /// <summary>The number of recorded operations, inputs included.</summary>
    public int Count => _count - 1;

    /// <summary>The bytes that the record of operations occupies now, unused room not counted.</summary>
    public long Bytes =>
        ((long)(_count - 1) * Unsafe.SizeOf<TapeNode<T>>())
        + ((long)_edgeCount * (Unsafe.SizeOf<T>() + sizeof(int)))
        + ((long)_fusedCount * Unsafe.SizeOf<FusedEdges>());

    /// <summary>Records an input, with respect to which derivatives can be asked.</summary>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidOperationException">Another thread owns the tape.</exception>
    public Variable<T> Input(T value)
    {
        CheckThread();
        int index = Record();
        ref TapeNode<T> node = ref _nodes[index];
        node.FirstSlope = T.Zero;
        node.SecondSlope = T.Zero;
        node.First = index;
        node.Second = index;
        return new(value, this, index, _generation);
    }

    /// <summary>Records inputs.</summary>
    /// <param name="values">Their values.</param>
    /// <param name="inputs">Receives the variables; of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public void Inputs(ReadOnlySpan<T> values, Span<Variable<T>> inputs)
    {
        Lengths.Same(values.Length, inputs.Length, nameof(values), nameof(inputs));
        for (int i = 0; i < values.Length; i++)
            inputs[i] = Input(values[i]);
    }

    /// <summary>Forgets everything recorded, keeping the memory; the calling thread becomes the owner.</summary>
    /// <remarks>Variables made before are of no more use, and using one is an error that is reported.</remarks>
    public void Reset()
    {
        _owner = Environment.CurrentManagedThreadId;
        _generation++;
        Rewind(default);
    }

    /// <summary>The present end of the record, to come back to with <see cref="Rewind"/>.</summary>
    public TapeMark Mark() => new(_count, _edgeCount, _fusedCount);

    /// <summary>Forgets what was recorded after a mark, keeping what was before it and the cotangents there.</summary>
    /// <remarks>It lets a long sum be differentiated term by term in a small, cached part of
    /// the tape. Variables recorded after the mark must not be used again; that is not checked.</remarks>
    /// <param name="mark">A mark of this tape, made since it was last reset.</param>
    public void Rewind(TapeMark mark)
    {
        _count = Math.Max(mark.Nodes, 1);
        _edgeCount = mark.Edges;
        _fusedCount = mark.Fused;
        _limit = Math.Min(_nodes.Length, _count + Stride);
    }

    /// <summary>Takes the place of one more node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Record()
    {
        int index = _count;
        if (index >= _limit)
            MakeRoom();
        _count = index + 1;
        return index;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MakeRoom()
    {
        CheckThread();
        if (_count == _nodes.Length)
            Array.Resize(ref _nodes, checked(_nodes.Length * 2));
        _limit = Math.Min(_nodes.Length, _count + Stride);
    }

    private void CheckThread()
    {
        if (_owner != Environment.CurrentManagedThreadId)
        {
            throw new InvalidOperationException(
                $"Tape: it belongs to thread {_owner} and was used on thread {Environment.CurrentManagedThreadId}. "
                + "Give each thread a tape of its own, or call Reset() on the thread that takes it over.");
        }
    }
}
