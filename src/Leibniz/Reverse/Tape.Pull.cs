using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Leibniz.Rules;

namespace Leibniz;

/// <content>The sweep back along the record.</content>
public sealed partial class Tape<T>
{
    private T[] _cotangents = [];
    private int _swept;
    private int[] _seedIndices = new int[1];
    private T[] _seeds = new T[1];
    private int _seedCount;
    private bool _strong;

    /// <summary>Turns the strong zero of the chain rule off, so that 0 · ∞ is NaN.</summary>
    public bool PlainZero { get; set; }

    /// <summary>Pulls the cotangent 1 of a value back to everything it was computed from.</summary>
    /// <param name="output">The value; a constant gives zero cotangents.</param>
    /// <exception cref="InvalidOperationException">The variable is of another tape, or from before a reset, or another
    /// thread owns the tape.</exception>
    public void Pull(Variable<T> output) => Pull([output], [T.One]);

    /// <summary>Pulls cotangents of several values back together: a vector–Jacobian product.</summary>
    /// <param name="outputs">The values.</param>
    /// <param name="cotangents">Their cotangents; of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="InvalidOperationException">As for the other overload.</exception>
    public void Pull(ReadOnlySpan<Variable<T>> outputs, ReadOnlySpan<T> cotangents)
    {
        Lengths.Same(outputs.Length, cotangents.Length, nameof(outputs), nameof(cotangents));
        CheckThread();
        if (_seeds.Length < outputs.Length)
        {
            Array.Resize(ref _seeds, outputs.Length);
            Array.Resize(ref _seedIndices, outputs.Length);
        }
        _seedCount = 0;
        for (int i = 0; i < outputs.Length; i++)
        {
            if (outputs[i].Arena is null)
                continue;
            CheckMine(outputs[i]);
            _seedIndices[_seedCount] = outputs[i].Index;
            _seeds[_seedCount++] = cotangents[i];
        }
        _strong = false;
        Sweep();
    }

    /// <summary>The cotangent that the last pull left at a variable: the derivative of the output with respect to it.</summary>
    /// <param name="x">A variable of this tape; a constant has cotangent 0.</param>
    /// <remarks>The sweep multiplies plainly first. Where a cotangent that is asked for came out NaN, the sweep is
    /// repeated once with the strong zero of the chain rule. It reads inputs truly; a cotangent of an intermediate value
    /// is spent when it has been passed on.</remarks>
    /// <exception cref="InvalidOperationException">Nothing was pulled yet, or the variable is of another tape or from
    /// before a reset.</exception>
    public T Cotangent(Variable<T> x)
    {
        if (x.Arena is null)
            return T.Zero;
        CheckMine(x);
        if (x.Index >= _swept)
        {
            throw new InvalidOperationException(
                "Tape.Cotangent: nothing was pulled back to this variable yet. Call Pull(output) first.");
        }
        if (!_strong && !PlainZero && T.IsNaN(_cotangents[x.Index]))
        {
            _strong = true;
            Sweep();
        }
        return _cotangents[x.Index];
    }

    /// <summary>The cotangents that the last pull left at variables.</summary>
    /// <param name="x">Variables of this tape.</param>
    /// <param name="cotangents">Receives their cotangents; of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public void Cotangents(ReadOnlySpan<Variable<T>> x, Span<T> cotangents)
    {
        Lengths.Same(x.Length, cotangents.Length, nameof(x), nameof(cotangents));
        for (int i = 0; i < x.Length; i++)
            cotangents[i] = Cotangent(x[i]);
        if (!_strong)
            return;
        for (int i = 0; i < x.Length; i++)
            cotangents[i] = Cotangent(x[i]);
    }

    private void Sweep()
    {
        _swept = _arena.Count;
        RoomForCotangents();
        _cotangents.AsSpan(0, _arena.Count).Fill(T.Zero);
        int last = 0;
        for (int i = 0; i < _seedCount; i++)
        {
            _cotangents[_seedIndices[i]] += _seeds[i];
            last = Math.Max(last, _seedIndices[i]);
        }
        SweepBetween(last, 0, _strong);
    }

    // From node `from` down to, not including, node `until`. An argument lies before its node, so that every index is in
    // range once `from` is. A cotangent that is exactly zero is not passed on, which is half of the strong zero.
    private void SweepBetween(int from, int until, bool strong)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(from, Math.Min(_arena.Nodes.Length, _cotangents.Length));
        ref TapeNode<T> nodes = ref MemoryMarshal.GetArrayDataReference(_arena.Nodes);
        ref T cotangents = ref MemoryMarshal.GetArrayDataReference(_cotangents);
        for (int i = from; i > until; i--)
        {
            T cotangent = Unsafe.Add(ref cotangents, i);
            if (typeof(T) == typeof(double) && cotangent == T.Zero)
                continue;
            ref TapeNode<T> node = ref Unsafe.Add(ref nodes, i);
            int second = node.Second;
            if (second == TapeNode<T>.FusedMark)
            {
                SweepFused(_fused[node.First], cotangent, strong);
                continue;
            }
            if (strong || !IsDirect)
            {
                Unsafe.Add(ref cotangents, node.First) += Chain.Product(node.FirstSlope, cotangent);
                if (second != i)
                    Unsafe.Add(ref cotangents, second) += Chain.Product(node.SecondSlope, cotangent);
            }
            else
            {
                Unsafe.Add(ref cotangents, node.First) += node.FirstSlope * cotangent;
                if (second != i)
                    Unsafe.Add(ref cotangents, second) += node.SecondSlope * cotangent;
            }
        }
    }

    private void SweepFused(FusedEdges fused, T cotangent, bool strong)
    {
        // An argument lies before its node, so that every place is in range.
        ref T slopes = ref MemoryMarshal.GetReference(_edgeSlopes.AsSpan(fused.Start, fused.Count));
        ref int parents = ref MemoryMarshal.GetReference(_edgeParents.AsSpan(fused.Start, fused.Count));
        ref T cotangents = ref MemoryMarshal.GetArrayDataReference(_cotangents);
        if (strong || !IsDirect)
        {
            for (int i = 0; i < fused.Count; i++)
            {
                Unsafe.Add(ref cotangents, Unsafe.Add(ref parents, i)) +=
                    Chain.Product(Unsafe.Add(ref slopes, i), cotangent);
            }
            return;
        }
        for (int i = 0; i < fused.Count; i++)
            Unsafe.Add(ref cotangents, Unsafe.Add(ref parents, i)) += Unsafe.Add(ref slopes, i) * cotangent;
    }

    // Numbers whose own product says by a NaN that the strong zero is needed; the others carry tangents that could hide it.
    private static bool IsDirect
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Primitive.IsPlain<T>() || typeof(T) == typeof(Lanes<double>)
            || typeof(T) == typeof(Lanes<float>);
    }

    private void CheckMine(in Variable<T> x)
    {
        if (ReferenceEquals(x.Arena, _arena))
            return;
        if (ReferenceEquals(x.Arena!.Tape, this))
            Arena<T>.ThrowStale();
        Arena<T>.ThrowOtherTape();
    }
}
