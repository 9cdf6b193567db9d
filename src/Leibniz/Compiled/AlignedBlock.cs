using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Leibniz.Compiled;

/// <summary>Memory that begins at a whole cache line, so that no vector lies across two; what it holds at first is anything.</summary>
/// <typeparam name="T">The type of the elements, without references.</typeparam>
internal readonly struct AlignedBlock<T> where T : struct
{
    private const int Line = 64;

    private readonly T[] _array;
    private readonly nint _offset;

    public AlignedBlock(int length)
    {
        Length = length;
        int spare = (Line + Unsafe.SizeOf<T>() - 1) / Unsafe.SizeOf<T>();
        _array = GC.AllocateUninitializedArray<T>(checked(length + spare), pinned: true);
        _offset = (Line - (Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0) & (Line - 1))) & (Line - 1);
    }

    public int Length { get; }

    /// <summary>The first element.</summary>
    public ref T First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(_array), _offset);
    }

    /// <summary>A run of elements, within the block by the caller's own count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> Run(int start, int length) => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref First, start), length);
}
