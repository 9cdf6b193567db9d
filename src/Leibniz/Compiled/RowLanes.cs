using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Leibniz.Compiled;

/// <summary>Cotangents of eight rows of a Jacobian, a lane a row, for generated code.</summary>
public static class RowLanes
{
    /// <summary>Seeds the reverse for the rows from <paramref name="first"/> on: the k-th of them has 1 in lane k.</summary>
    /// <param name="cotangents">The outputs' cotangents, all zero before. [rows]</param>
    /// <param name="first">The first of the rows; 0 or more.</param>
    public static void Units(Span<Vector512<double>> cotangents, int first)
    {
        int count = Math.Min(8, cotangents.Length - first);
        for (int k = 0; k < count; k++)
            cotangents[first + k] = Vector512<double>.Zero.WithElement(k, 1.0);
    }

    /// <summary>Writes the inputs' cotangents into the rows, as many as the matrix has.</summary>
    /// <param name="cotangents">The inputs' cotangents, a lane a row. [columns]</param>
    /// <param name="matrix">The Jacobian, row after row. [rows, columns]</param>
    /// <param name="first">The row of lane 0.</param>
    public static void Write(ReadOnlySpan<Vector512<double>> cotangents, Span<double> matrix, int first)
    {
        ReadOnlySpan<double> lanes = MemoryMarshal.Cast<Vector512<double>, double>(cotangents);
        Span<double> rest = matrix[Math.Min(first * cotangents.Length, matrix.Length)..];
        for (int k = 0; k < 8 && rest.Length >= cotangents.Length && rest.Length > 0; k++)
        {
            Span<double> row = rest[..cotangents.Length];
            rest = rest[row.Length..];
            for (int i = 0, at = k; i < row.Length; i++, at += 8)
                row[i] = lanes[at];
        }
    }
}
