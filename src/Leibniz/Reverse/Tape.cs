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
    // Arenas are used in turn, so that a stale variable is found out for this many resets without a new object a reset.
    private const int Turns = 64;

    private readonly Arena<T>?[] _arenas = new Arena<T>?[Turns];
    private int _turn;
    private Arena<T> _arena;
    private int _owner = Environment.CurrentManagedThreadId;

    private T[] _edgeSlopes = [];
    private int[] _edgeParents = [];
    private int _edgeCount;
    private FusedEdges[] _fused = [];
    private int _fusedCount;

    /// <summary>Makes an empty tape.</summary>
    /// <param name="capacity">Room for this many operations to begin with; the tape grows as needed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    public Tape(int capacity = 1024)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _arena = new(this);
        _arenas[0] = _arena;
        _arena.Open(new TapeNode<T>[Math.Max(capacity, 16)]);
    }

    /// <summary>The number of recorded operations, inputs included.</summary>
    public int Count => _arena.Count - 1;

    /// <summary>The bytes that the record of operations occupies now, unused room not counted.</summary>
    public long Bytes =>
        ((long)Count * Unsafe.SizeOf<TapeNode<T>>())
        + ((long)_edgeCount * (Unsafe.SizeOf<T>() + sizeof(int)))
        + ((long)_fusedCount * Unsafe.SizeOf<FusedEdges>());

    /// <summary>Records an input, with respect to which derivatives can be asked.</summary>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidOperationException">Another thread owns the tape.</exception>
    public Variable<T> Input(T value)
    {
        CheckThread();
        return _arena.RecordInput(value);
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
        _turn = (_turn + 1) % Turns;
        TapeNode<T>[] nodes = _arena.Close();
        _arena = _arenas[_turn] ??= new(this);
        _arena.Open(nodes);
        _edgeCount = 0;
        _fusedCount = 0;
        _swept = 0;
    }

    /// <summary>The present end of the record, to come back to with <see cref="Rewind"/>.</summary>
    public TapeMark Mark() => new(_arena.Count, _edgeCount, _fusedCount);

    /// <summary>Forgets what was recorded after a mark, keeping what was before it and the cotangents there.</summary>
    /// <remarks>It lets a long sum be differentiated term by term in a small, cached part of
    /// the tape. Variables recorded after the mark must not be used again; that is not checked.</remarks>
    /// <param name="mark">A mark of this tape, made since it was last reset.</param>
    public void Rewind(TapeMark mark)
    {
        CheckThread();
        _arena.Rewind(Math.Max(mark.Nodes, 1));
        _edgeCount = mark.Edges;
        _fusedCount = mark.Fused;
    }

    internal void CheckThread()
    {
        if (_owner != Environment.CurrentManagedThreadId)
        {
            throw new InvalidOperationException(
                $"Tape: it belongs to thread {_owner} and was used on thread {Environment.CurrentManagedThreadId}. "
                + "Give each thread a tape of its own, or call Reset() on the thread that takes it over.");
        }
    }
}
