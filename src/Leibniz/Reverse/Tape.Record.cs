using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Leibniz.Rules;

namespace Leibniz;

/// <content>Recording of fused operations: one node with an edge to each argument that is not constant.</content>
public sealed partial class Tape<T>
{
    // The primals of a fused operation's arguments.
    private T[] _primals = [];

    /// <summary>Records a fused rule; its gradient is written to the edges where it stands.</summary>
    internal Variable<T> RecordFused<TRule>(ReadOnlySpan<Variable<T>> a, ReadOnlySpan<Variable<T>> b)
        where TRule : struct, IFusedRule
    {
        int start = _edgeCount, count = a.Length + b.Length;
        RoomForEdges(count);
        if (_primals.Length < count)
            _primals = new T[Math.Max(64, 2 * count)];
        Span<T> primals = _primals.AsSpan(0, count), slopes = _edgeSlopes.AsSpan(start, count);
        Span<int> parents = _edgeParents.AsSpan(start, count);
        bool constants = Gather(a, primals[..a.Length], parents[..a.Length])
            | Gather(b, primals[a.Length..], parents[a.Length..]);
        ReadOnlySpan<T> x = primals[..a.Length], z = primals[a.Length..];
        T y = Primitive.Apply<TRule, T>(x, z);
        TRule.Gradient(x, z, y, slopes[..a.Length], slopes[a.Length..]);
        return RecordEdges(y, constants ? DropConstants(slopes, parents) : count);
    }

    /// <summary>Records an operation whose partial derivatives are known already.</summary>
    internal Variable<T> RecordFused(T value, ReadOnlySpan<Variable<T>> arguments, ReadOnlySpan<T> gradient)
    {
        int start = _edgeCount, count = 0;
        RoomForEdges(arguments.Length);
        for (int i = 0; i < arguments.Length; i++)
        {
            Arena<T>? arena = arguments[i].Arena;
            if (arena is null)
                continue;
            if (!ReferenceEquals(arena, _arena))
                Arena<T>.ThrowOtherTape();
            _edgeSlopes[start + count] = gradient[i];
            _edgeParents[start + count++] = arguments[i].Index;
        }
        return RecordEdges(value, count);
    }

    private Variable<T> RecordEdges(T value, int count)
    {
        if (_fusedCount == _fused.Length)
            Array.Resize(ref _fused, Math.Max(64, 2 * _fused.Length));
        _fused[_fusedCount] = new(_edgeCount, count);
        _edgeCount += count;
        return _arena.RecordFused(value, _fusedCount++);
    }

    private void RoomForEdges(int count)
    {
        if (_edgeCount + count <= _edgeSlopes.Length)
            return;
        int room = Math.Max(1024, Math.Max(2 * _edgeSlopes.Length, _edgeCount + count));
        Array.Resize(ref _edgeSlopes, room);
        Array.Resize(ref _edgeParents, room);
    }

    // Values and places of the arguments; place 0, which no variable has, stands for a constant. Says whether there is one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Gather(ReadOnlySpan<Variable<T>> arguments, Span<T> primals, Span<int> parents)
    {
        bool constants = false;
        Arena<T> mine = _arena;
        ref T primal = ref MemoryMarshal.GetReference(primals);
        ref int parent = ref MemoryMarshal.GetReference(parents);
        for (int i = 0; i < arguments.Length; i++)
        {
            ref readonly Variable<T> x = ref arguments[i];
            Unsafe.Add(ref primal, i) = x.Value;
            Unsafe.Add(ref parent, i) = x.Index;
            if (ReferenceEquals(x.Arena, mine))
                continue;
            if (x.Arena is not null)
                Arena<T>.ThrowOtherTape();
            constants = true;
        }
        return constants;
    }

    private static int DropConstants(Span<T> slopes, Span<int> parents)
    {
        int kept = 0;
        for (int i = 0; i < parents.Length; i++)
        {
            if (parents[i] == 0)
                continue;
            slopes[kept] = slopes[i];
            parents[kept++] = parents[i];
        }
        return kept;
    }
}
