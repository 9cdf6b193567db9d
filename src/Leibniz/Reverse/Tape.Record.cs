using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using Leibniz.Rules;

namespace Leibniz;

/// <content>Recording: what an operation on variables leaves on the tape.</content>
public sealed partial class Tape<T>
{
    /// <summary>Records an operation of one variable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Variable<T> Record(T value, in Variable<T> x, T slope)
    {
        x.CheckGeneration(_generation);
        int index = Record();
        ref TapeNode<T> node = ref _nodes[index];
        node.FirstSlope = slope;
        node.SecondSlope = T.Zero;
        node.First = x.Index;
        node.Second = index;
        return new(value, this, index, _generation);
    }

    /// <summary>Records an operation of two variables.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Variable<T> Record(T value, in Variable<T> a, T left, in Variable<T> b, T right)
    {
        if (!ReferenceEquals(b.Tape, this))
            ThrowOtherTape();
        a.CheckGeneration(_generation);
        b.CheckGeneration(_generation);
        int index = Record();
        ref TapeNode<T> node = ref _nodes[index];
        node.FirstSlope = left;
        node.SecondSlope = right;
        node.First = a.Index;
        node.Second = b.Index;
        return new(value, this, index, _generation);
    }

    /// <summary>Records a fused operation: one node with an edge to each argument that is not constant.</summary>
    internal Variable<T> RecordFused(
        T value, ReadOnlySpan<Variable<T>> a, ReadOnlySpan<T> ga, ReadOnlySpan<Variable<T>> b, ReadOnlySpan<T> gb)
    {
        int start = _edgeCount;
        AddEdges(a, ga);
        AddEdges(b, gb);
        if (_fusedCount == _fused.Length)
            Array.Resize(ref _fused, Math.Max(64, 2 * _fused.Length));
        _fused[_fusedCount] = new(start, _edgeCount - start);
        int index = Record();
        ref TapeNode<T> node = ref _nodes[index];
        node.FirstSlope = T.Zero;
        node.SecondSlope = T.Zero;
        node.First = _fusedCount++;
        node.Second = TapeNode<T>.FusedMark;
        return new(value, this, index, _generation);
    }

    private void AddEdges(ReadOnlySpan<Variable<T>> arguments, ReadOnlySpan<T> gradient)
    {
        if (_edgeCount + arguments.Length > _edgeSlopes.Length)
        {
            int room = Math.Max(1024, Math.Max(2 * _edgeSlopes.Length, _edgeCount + arguments.Length));
            Array.Resize(ref _edgeSlopes, room);
            Array.Resize(ref _edgeParents, room);
        }
        for (int i = 0; i < arguments.Length; i++)
        {
            ref readonly Variable<T> argument = ref arguments[i];
            if (argument.Tape is null)
                continue;
            if (!ReferenceEquals(argument.Tape, this))
                ThrowOtherTape();
            argument.CheckGeneration(_generation);
            _edgeSlopes[_edgeCount] = gradient[i];
            _edgeParents[_edgeCount++] = argument.Index;
        }
    }

    [DoesNotReturn]
    internal static void ThrowOtherTape() => throw new InvalidOperationException(
        "Variable: two variables of different tapes met in one operation. Expected both on one tape; make all inputs of a "
        + "computation with the Input method of the same tape.");
}
