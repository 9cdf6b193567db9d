using System.Numerics;
using System.Runtime.InteropServices;

namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>Dots of many columns with one vector.</summary>
/// <remarks>Four columns share each load of the vector, in one accumulator a column and half (lane l of the first holds
/// elements 2·W·k + l, of the second 2·W·k + W + l). The stride is a multiple of eight doubles, hence of 2·W for
/// W up to four; wider vectors go by single ones.</remarks>
internal static class ColumnKernels
{
    /// <summary>result[j] = ⟨column j, v⟩.</summary>
    public static void Dots(ReadOnlySpan<double> columns, int stride, ReadOnlySpan<double> v, Span<double> result)
    {
        int j = 0;
        if (Vector<double>.Count <= 4)
        {
            for (; j <= result.Length - 4; j += 4)
                Four(columns.Slice(j * stride, 4 * stride), stride, v, result.Slice(j, 4));
        }
        for (; j < result.Length; j++)
            result[j] = VectorKernels.Dot(columns.Slice(j * stride, stride), v);
    }

    private static void Four(ReadOnlySpan<double> columns, int stride, ReadOnlySpan<double> v, Span<double> result)
    {
        ref double c0 = ref MemoryMarshal.GetReference(columns);
        ref double c1 = ref System.Runtime.CompilerServices.Unsafe.Add(ref c0, stride);
        ref double c2 = ref System.Runtime.CompilerServices.Unsafe.Add(ref c1, stride);
        ref double c3 = ref System.Runtime.CompilerServices.Unsafe.Add(ref c2, stride);
        ref double pv = ref MemoryMarshal.GetReference(v[..stride]);
        int width = Vector<double>.Count;
        Vector<double> a0 = default, a1 = default, a2 = default, a3 = default;
        Vector<double> b0 = default, b1 = default, b2 = default, b3 = default;
        for (int i = 0; i < stride; i += 2 * width)
        {
            nuint at = (nuint)i, next = (nuint)(i + width);
            Vector<double> v0 = Vector.LoadUnsafe(ref pv, at), v1 = Vector.LoadUnsafe(ref pv, next);
            a0 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref c0, at), v0, a0);
            a1 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref c1, at), v0, a1);
            a2 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref c2, at), v0, a2);
            a3 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref c3, at), v0, a3);
            b0 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref c0, next), v1, b0);
            b1 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref c1, next), v1, b1);
            b2 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref c2, next), v1, b2);
            b3 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref c3, next), v1, b3);
        }
        result[0] = Vector.Sum(a0 + b0);
        result[1] = Vector.Sum(a1 + b1);
        result[2] = Vector.Sum(a2 + b2);
        result[3] = Vector.Sum(a3 + b3);
    }
}
