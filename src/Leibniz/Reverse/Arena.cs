using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Leibniz.Rules;

namespace Leibniz;

/// <summary>The record of one tape between two resets: what its variables point to.</summary>
/// <remarks>A reset hands the memory to another arena and leaves this one without room. So a variable from before the
/// reset runs into <see cref="MakeRoom"/> and is found out there, and the ordinary path needs no check of its own.</remarks>
internal sealed class Arena<T>(Tape<T> tape) where T : IFloatingPointIeee754<T>
{
    // How many nodes may be recorded between two looks at the calling thread.
    private const int Stride = 1024;

    internal TapeNode<T>[] Nodes = [];
    internal int Count;
    private int _limit;

    /// <summary>The tape, for its fused edges and its errors.</summary>
    public Tape<T> Tape { get; } = tape;

    /// <summary>Takes over the memory of another arena, or new memory.</summary>
    public void Open(TapeNode<T>[] nodes)
    {
        Nodes = nodes;
        Rewind(1);
    }

    /// <summary>Gives the memory up.</summary>
    public TapeNode<T>[] Close()
    {
        TapeNode<T>[] nodes = Nodes;
        Nodes = [];
        Count = 0;
        _limit = 0;
        return nodes;
    }

    public void Rewind(int count)
    {
        Count = count;
        _limit = Math.Min(Nodes.Length, count + Stride);
    }

    /// <summary>Records an operation of one variable.</summary>
    /// <remarks>The rare path takes everything and gives the value back, so that nothing has to outlive a call and be kept
    /// on the stack on the ordinary path. Larger numbers would go through memory in that call, and take the other way.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Variable<T> Record(T value, int x, T slope)
    {
        int index = Count;
        if (Primitive.IsPlain<T>())
        {
            if (index >= _limit)
            {
                value = RecordWithRoom(value, x, slope);
                return new(value, this, Count - 1);
            }
            Count = index + 1;
        }
        else
        {
            index = Next();
        }
        ref TapeNode<T> node = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Nodes), index);
        node.FirstSlope = slope;
        node.Arguments = Pair(x, index);
        return new(value, this, index);
    }

    /// <summary>Records an operation of two variables.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Variable<T> Record(T value, int a, T left, int b, T right)
    {
        int index = Count;
        if (Primitive.IsPlain<T>())
        {
            if (index >= _limit)
            {
                value = RecordWithRoom(value, a, left, b, right);
                return new(value, this, Count - 1);
            }
            Count = index + 1;
        }
        else
        {
            index = Next();
        }
        ref TapeNode<T> node = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Nodes), index);
        node.FirstSlope = left;
        node.SecondSlope = right;
        node.Arguments = Pair(a, b);
        return new(value, this, index);
    }

    /// <summary>Records a node without arguments: an input.</summary>
    public Variable<T> RecordInput(T value)
    {
        int index = Next();
        Nodes[index] = new() { FirstSlope = T.Zero, SecondSlope = T.Zero, Arguments = Pair(index, index) };
        return new(value, this, index);
    }

    /// <summary>Records a node whose arguments are a run of edges.</summary>
    public Variable<T> RecordFused(T value, int fused)
    {
        int index = Next();
        Nodes[index] = new()
        {
            FirstSlope = T.Zero, SecondSlope = T.Zero, Arguments = Pair(fused, TapeNode<T>.FusedMark),
        };
        return new(value, this, index);
    }

    // Both indices in one store.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pair(int first, int second) => (uint)first | ((ulong)(uint)second << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Next()
    {
        int index = Count;
        if (index >= _limit)
            MakeRoom();
        Count = index + 1;
        return index;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T RecordWithRoom(T value, int x, T slope)
    {
        int index = Next();
        Nodes[index] = new() { FirstSlope = slope, SecondSlope = T.Zero, Arguments = Pair(x, index) };
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T RecordWithRoom(T value, int a, T left, int b, T right)
    {
        int index = Next();
        Nodes[index] = new() { FirstSlope = left, SecondSlope = right, Arguments = Pair(a, b) };
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MakeRoom()
    {
        Tape.CheckThread();
        if (Nodes.Length == 0)
            ThrowStale();
        if (Count == Nodes.Length)
            Array.Resize(ref Nodes, checked(Nodes.Length * 2));
        _limit = Math.Min(Nodes.Length, Count + Stride);
    }

    [DoesNotReturn]
    internal static void ThrowStale() => throw new InvalidOperationException(
        "Variable: it was recorded before its tape was reset. Expected a variable made since then; record the inputs "
        + "again after Reset().");

    [DoesNotReturn]
    internal static void ThrowOtherTape() => throw new InvalidOperationException(
        "Variable: two variables of different tapes met in one operation, or one from before a reset with one from after "
        + "it. Expected both on one tape; make all inputs of a computation with the Input method of the same tape.");
}
