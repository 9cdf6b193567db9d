using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Leibniz.Compiled;

/// <summary>Cotangents of eight rows of a Jacobian, a lane a row, for generated code.</summary>
public static class RowLanes
{
    private static readonly Vector512<double> s_places = Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7);

    /// <summary>Seeds the reverse for the rows from <paramref name="first"/> on: the k-th of them has 1 in lane k.</summary>
    /// <param name="cotangents">The outputs' cotangents, all zero before. [rows]</param>
    /// <param name="first">The first of the rows; 0 or more.</param>
    public static void Units(Span<Vector512<double>> cotangents, int first)
    {
        int count = Math.Min(8, cotangents.Length - first);
        for (int k = 0; k < count; k++)
            cotangents[first + k] = Vector512.ConditionalSelect(Vector512.Equals(s_places, Vector512.Create((double)k)), Vector512<double>.One, default);
    }

    /// <summary>Writes the inputs' cotangents into the rows, as many as the matrix has.</summary>
    /// <param name="cotangents">The inputs' cotangents, a lane a row. [columns]</param>
    /// <param name="matrix">The Jacobian, row after row. [rows, columns]</param>
    /// <param name="first">The row of lane 0.</param>
    /// <returns>False where one of what was written is NaN.</returns>
    public static bool Write(ReadOnlySpan<Vector512<double>> cotangents, Span<double> matrix, int first)
    {
        int columns = cotangents.Length;
        Span<double> rows = matrix[Math.Min(first * columns, matrix.Length)..];
        if (columns == 0 || rows.Length < columns)
            return true;
        rows = rows[..(Math.Min(8, rows.Length / columns) * columns)];
        ReadOnlySpan<double> lanes = MemoryMarshal.Cast<Vector512<double>, double>(cotangents);
        Vector512<double> sum = default;
        for (int i = 0; i < columns; i++)
        {
            sum += cotangents[i];
            for (int at = i, lane = 8 * i; at < rows.Length; at += columns, lane++)
                rows[at] = lanes[lane];
        }
        // A NaN in a lane makes its sum NaN; so do opposite infinities, and lanes without a row, which the second look tells apart.
        return Vector512.EqualsAll(sum, sum) || !Slope.HasNaN(rows);
    }
}
