using System.Numerics;
using System.Runtime.InteropServices;

namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>A symmetric matrix as its lower triangle, row after row: half the memory to read for a product.</summary>
/// <remarks>Row i holds columns 0 … i and starts at i(i + 1)/2. A product reads two rows at a time; each element serves
/// both its own row, by a dot, and its column, by an addition.</remarks>
internal sealed class SymmetricMatrix
{
    private double[] elements = [];

    /// <summary>The number of rows.</summary>
    public int Size { get; private set; }

    /// <summary>Takes the rows and columns of a working set's Gram matrix at the given slots, in increasing order.</summary>
    public void Gather(WorkingSet set, ReadOnlySpan<int> slots)
    {
        Size = slots.Length;
        long length = (long)Size * (Size + 1) / 2;
        if (elements.Length < length)
            elements = new double[Math.Min(2 * length, Array.MaxLength)];
        int at = 0;
        for (int i = 0; i < slots.Length; i++)
        {
            ReadOnlySpan<double> row = set.Row(slots[i]);
            for (int j = 0; j <= i; j++)
                elements[at++] = row[slots[j]];
        }
    }

    /// <summary>result = (M + shift·I)·x.</summary>
    public void Multiply(ReadOnlySpan<double> x, double shift, Span<double> result)
    {
        for (int i = 0; i < Size; i++)
            result[i] = shift * x[i];
        int row = Size & 1;
        if (row == 1)
            result[0] += elements[0] * x[0];
        for (; row < Size; row += 2)
            TwoRows(row, x, result);
    }

    private void TwoRows(int row, ReadOnlySpan<double> x, Span<double> result)
    {
        int start = row * (row + 1) / 2, width = Vector<double>.Count, j = 0;
        ReadOnlySpan<double> first = elements.AsSpan(start, row + 1), second = elements.AsSpan(start + row + 1, row + 2);
        ref double p1 = ref MemoryMarshal.GetReference(first);
        ref double p2 = ref MemoryMarshal.GetReference(second);
        ref double px = ref MemoryMarshal.GetReference(x[..row]);
        ref double py = ref MemoryMarshal.GetReference(result[..row]);
        double x1 = x[row], x2 = x[row + 1];
        Vector<double> v1 = new(x1), v2 = new(x2), sum1 = default, sum2 = default;
        for (; j <= row - width; j += width)
        {
            nuint at = (nuint)j;
            Vector<double> e1 = Vector.LoadUnsafe(ref p1, at), e2 = Vector.LoadUnsafe(ref p2, at), xs = Vector.LoadUnsafe(ref px, at);
            sum1 = Vector.FusedMultiplyAdd(e1, xs, sum1);
            sum2 = Vector.FusedMultiplyAdd(e2, xs, sum2);
            Vector<double> y = Vector.FusedMultiplyAdd(e1, v1, Vector.LoadUnsafe(ref py, at));
            Vector.FusedMultiplyAdd(e2, v2, y).StoreUnsafe(ref py, at);
        }
        double s1 = Vector.Sum(sum1), s2 = Vector.Sum(sum2);
        for (; j < row; j++)
        {
            s1 += first[j] * x[j];
            s2 += second[j] * x[j];
            result[j] += (first[j] * x1) + (second[j] * x2);
        }
        // The two by two block on the diagonal.
        result[row] += s1 + (first[row] * x1) + (second[row] * x2);
        result[row + 1] += s2 + (second[row] * x1) + (second[row + 1] * x2);
    }
}
