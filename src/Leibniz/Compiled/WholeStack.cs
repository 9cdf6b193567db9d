using System.Runtime.CompilerServices;

namespace Leibniz.Compiled;

/// <summary>A stack of whole numbers in blocks of growing size, of which none is moved.</summary>
internal sealed class WholeStack
{
    private const int Chunk = 64;

    private readonly List<AlignedBlock<long>> _blocks = [new(Chunk)];
    private AlignedBlock<long> _top;
    private int _block;
    private int _count;

    public WholeStack() => _top = _blocks[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(long value)
    {
        if (_count == _top.Length)
            Up();
        _top[_count++] = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Pop()
    {
        if (_count == 0)
            Down();
        return _top[--_count];
    }

    /// <summary>Takes everything off.</summary>
    public void Reset()
    {
        _count = 0;
        if (_block > 0)
        {
            _block = 0;
            _top = _blocks[0];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Up()
    {
        _block++;
        if (_block == _blocks.Count)
            _blocks.Add(new(AlignedBlock<long>.Next(_top.Length)));
        _top = _blocks[_block];
        _count = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Down()
    {
        if (_block == 0)
            throw new System.Diagnostics.UnreachableException("A whole number was taken off that was not put on.");
        _block--;
        _top = _blocks[_block];
        _count = _top.Length;
    }
}
