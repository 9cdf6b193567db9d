using System.Numerics;

namespace Leibniz;

/// <content>Recording of fused operations: one node with an edge to each argument that is not constant.</content>
public sealed partial class Tape<T>
{
    internal Variable<T> RecordFused(
        T value, ReadOnlySpan<Variable<T>> a, ReadOnlySpan<T> ga, ReadOnlySpan<Variable<T>> b, ReadOnlySpan<T> gb)
    {
        int start = _edgeCount;
        AddEdges(a, ga);
        AddEdges(b, gb);
        if (_fusedCount == _fused.Length)
            Array.Resize(ref _fused, Math.Max(64, 2 * _fused.Length));
        _fused[_fusedCount] = new(start, _edgeCount - start);
        return _arena.RecordFused(value, _fusedCount++);
    }

    private void AddEdges(ReadOnlySpan<Variable<T>> arguments, ReadOnlySpan<T> gradient)
    {
        if (_edgeCount + arguments.Length > _edgeSlopes.Length)
        {
            int room = Math.Max(1024, Math.Max(2 * _edgeSlopes.Length, _edgeCount + arguments.Length));
            Array.Resize(ref _edgeSlopes, room);
            Array.Resize(ref _edgeParents, room);
        }
        int count = _edgeCount;
        for (int i = 0; i < arguments.Length; i++)
        {
            Arena<T>? arena = arguments[i].Arena;
            if (arena is null)
                continue;
            if (!ReferenceEquals(arena, _arena))
                Arena<T>.ThrowOtherTape();
            _edgeSlopes[count] = gradient[i];
            _edgeParents[count++] = arguments[i].Index;
        }
        _edgeCount = count;
    }
}
