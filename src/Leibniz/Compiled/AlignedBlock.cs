using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Leibniz.Compiled;

/// <summary>Memory that begins at a whole cache line, so that no vector lies across two; what it holds at first is anything.</summary>
/// <typeparam name="T">The type of the elements, without references.</typeparam>
internal readonly struct AlignedBlock<T> where T : struct
{
    private const int Line = 64, Large = 8 << 20;

    private readonly T[] _array;
    private readonly nint _offset;

    public AlignedBlock(int length)
    {
        Length = length;
        int spare = (Line + Unsafe.SizeOf<T>() - 1) / Unsafe.SizeOf<T>();
        _array = GC.AllocateUninitializedArray<T>(checked(length + spare), pinned: true);
        nint start = Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0);
        _offset = (Line - (start & (Line - 1))) & (Line - 1);
        LargePages.Wish(start, (long)_array.Length * Unsafe.SizeOf<T>());
    }

    public int Length { get; }

    /// <summary>How long the block behind one of a length should be: few of them, and none many times what is needed.</summary>
    public static int Next(int length) => checked(length * ((long)length * Unsafe.SizeOf<T>() < Large ? 4 : 2));

    /// <summary>An element, within the block by the caller's own count.</summary>
    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref First, index);
    }

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
