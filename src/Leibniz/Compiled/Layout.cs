using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Leibniz.Compiled;

/// <summary>Arrays of two and more dimensions, and arrays of arrays, as one row of numbers: for generated code.</summary>
public static class Layout
{
    /// <summary>The elements of a rectangular array, row by row, in place.</summary>
    /// <typeparam name="T">The type of its elements.</typeparam>
    /// <param name="array">The array.</param>
    /// <exception cref="NullReferenceException"><paramref name="array"/> is null.</exception>
    public static Span<T> Flat<T>(Array array) where T : struct =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);

    /// <summary>The elements of a rectangular array that must have the shape of another.</summary>
    /// <typeparam name="T">The type of its elements.</typeparam>
    /// <param name="array">The array.</param>
    /// <param name="model">The array of the same shape.</param>
    /// <param name="name">The array's name.</param>
    /// <param name="modelName">The other's name.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Span<T> Like<T>(Array array, Array model, string name, string modelName) where T : struct
    {
        for (int i = 0; i < model.Rank; i++)
        {
            if (array.GetLength(i) != model.GetLength(i))
            {
                throw new ArgumentException(
                    $"{name} must have the shape of {modelName}; dimension {i} has {array.GetLength(i)} elements, expected {model.GetLength(i)}.", name);
            }
        }
        return Flat<T>(array);
    }

    /// <summary>An index within a dimension.</summary>
    /// <param name="index">The index.</param>
    /// <param name="length">The number of elements of the dimension.</param>
    /// <returns><paramref name="index"/>.</returns>
    /// <exception cref="IndexOutOfRangeException">It lies outside.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Within(int index, int length)
    {
        if ((uint)index >= (uint)length)
            ThrowOutside();
        return index;
    }

    /// <summary>The length of a row.</summary>
    /// <param name="length">The length.</param>
    /// <returns><paramref name="length"/>.</returns>
    /// <exception cref="OverflowException">It is negative, as in <c>new double[-1]</c>.</exception>
    public static int Length(int length) =>
        length >= 0 ? length : throw new OverflowException($"The length of a row must not be negative; came {length}.");

    /// <summary>Sees to it that a row is made with the length that was found for it where its array was declared.</summary>
    /// <param name="length">The length that it is made with.</param>
    /// <param name="laid">The length that was found.</param>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void Same(int length, int laid)
    {
        if (length != laid)
        {
            throw new InvalidOperationException(
                $"A row is made with {length} elements; where its array was declared, the same expression gave {laid}. What it reads must not change in between.");
        }
    }

    /// <summary>Where the rows of an array of arrays begin in one row of numbers; the last element is the total.</summary>
    /// <param name="rows">The rows; one that is null has no elements.</param>
    /// <param name="storage">Keeps the result.</param>
    public static Span<int> Starts(double[][] rows, AdjointStorage<int> storage)
    {
        Span<int> starts = storage.Take(rows.Length + 1);
        for (int i = 0; i < rows.Length; i++)
            starts[i + 1] = starts[i] + (rows[i]?.Length ?? 0);
        return starts;
    }

    /// <summary>The elements of an array of arrays, row by row, copied.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="starts">Where each begins.</param>
    /// <param name="storage">Keeps the result.</param>
    /// <param name="name">The array's name.</param>
    /// <exception cref="ArgumentException">The rows have other lengths than those that <paramref name="starts"/> holds.</exception>
    public static Span<double> Pack(double[][] rows, ReadOnlySpan<int> starts, AdjointStorage<double> storage, string name)
    {
        if (rows.Length != starts.Length - 1)
            throw new ArgumentException($"{name} must have {starts.Length - 1} rows; came {rows.Length}.", name);
        Span<double> flat = storage.Take(starts[^1]);
        for (int i = 0; i < rows.Length; i++)
        {
            int length = starts[i + 1] - starts[i];
            if ((rows[i]?.Length ?? 0) != length)
                throw new ArgumentException($"{name}[{i}] must have {length} elements; came {rows[i]?.Length ?? 0}.", name);
            rows[i]?.CopyTo(flat[starts[i]..]);
        }
        return flat;
    }

    /// <summary>Copies numbers back into an array of arrays.</summary>
    /// <param name="flat">The elements, row by row.</param>
    /// <param name="starts">Where each row begins.</param>
    /// <param name="rows">Receives them.</param>
    public static void Unpack(ReadOnlySpan<double> flat, ReadOnlySpan<int> starts, double[][] rows)
    {
        for (int i = 0; i < rows.Length; i++)
            flat[starts[i]..starts[i + 1]].CopyTo(rows[i]);
    }

    private static void ThrowOutside() => throw new IndexOutOfRangeException();
}
