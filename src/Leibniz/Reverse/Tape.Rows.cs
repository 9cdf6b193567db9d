using System.Numerics;

namespace Leibniz;

/// <content>Pulling back a long sum term by term, in a small part of the tape that stays in the cache.</content>
/// <remarks>
/// Record the inputs and what all terms share, take a <see cref="Mark"/>, call <see cref="ClearCotangents"/>; for each
/// term record it, <see cref="PullTo"/> the mark and <see cref="Rewind"/> to it; at the end <see cref="PullFrom"/> the
/// mark. The record then never grows beyond the shared part and one term.
/// </remarks>
public sealed partial class Tape<T>
{
    /// <summary>Sets the cotangents of everything before a mark to zero.</summary>
    /// <param name="mark">A mark of this tape, made since it was last reset.</param>
    public void ClearCotangents(TapeMark mark)
    {
        CheckThread();
        RoomForCotangents();
        _cotangents.AsSpan(0, mark.Nodes).Fill(T.Zero);
        _swept = mark.Nodes;
        _seedCount = 0;
    }

    /// <summary>Pulls a cotangent of a value back to the mark, adding to the cotangents before it.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="output">A value recorded after the mark.</param>
    /// <param name="cotangent">Its cotangent.</param>
    /// <param name="strongZero">Whether the chain rule's products have the strong zero; false is faster, and where a
    /// cotangent comes out NaN the sum is to be repeated with true.</param>
    /// <exception cref="InvalidOperationException">The variable is of another tape, or from before a reset, or another
    /// thread owns the tape.</exception>
    public void PullTo(TapeMark mark, Variable<T> output, T cotangent, bool strongZero = false)
    {
        CheckThread();
        if (output.Arena is null)
            return;
        CheckMine(output);
        RoomForCotangents();
        if (output.Index < mark.Nodes)
        {
            _cotangents[output.Index] += cotangent;
            return;
        }
        _cotangents.AsSpan(mark.Nodes, _arena.Count - mark.Nodes).Fill(T.Zero);
        _cotangents[output.Index] = cotangent;
        SweepBetween(output.Index, mark.Nodes - 1, strongZero);
    }

    /// <summary>Pulls the cotangents gathered before a mark back to the inputs.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="strongZero">As for <see cref="PullTo"/>.</param>
    public void PullFrom(TapeMark mark, bool strongZero = false)
    {
        CheckThread();
        _strong = true;
        SweepBetween(mark.Nodes - 1, 0, strongZero);
    }

    private void RoomForCotangents()
    {
        if (_cotangents.Length < _arena.Nodes.Length)
            Array.Resize(ref _cotangents, _arena.Nodes.Length);
    }
}
