using System.Numerics;

namespace Leibniz.GradBench.Det;

/// <summary>The determinant by expansion along rows.</summary>
internal static partial class Objective
{
    /// <summary>det A = Σⱼ ±a₀ⱼ · det(A without row 0 and column j), expanded down to single numbers: O(n!) operations.</summary>
    /// <param name="a">The matrix, row after row. [n, n]</param>
    /// <param name="n">Number of rows; 1 to 30.</param>
    /// <remarks>The benchmark fixes this way of computing the determinant; elimination would take n³ operations.</remarks>
    public static double Determinant(ReadOnlySpan<double> a, int n) => Minor(a, n, 0, (1 << n) - 1);

    // The determinant of the rows from `row` on and of the columns whose bit is set.
    private static double Minor(ReadOnlySpan<double> a, int n, int row, int columns)
    {
        if (row == n)
            return 1;
        if (row == n - 3)
            return Last(a, n, BitOperations.TrailingZeroCount(columns), BitOperations.TrailingZeroCount(columns & (columns - 1)), BitOperations.Log2((uint)columns));
        double sum = 0;
        for (int j = 0; j < n; j++)
        {
            if ((columns & (1 << j)) == 0)
                continue;
            // Signs alternate from one column that is left to the next.
            int sign = 1 - 2 * (BitOperations.PopCount((uint)(columns & ((1 << j) - 1))) & 1);
            sum += sign * (a[row * n + j] * Minor(a, n, row + 1, columns & ~(1 << j)));
        }
        return sum;
    }

    // The last three rows, of columns i, j and k, by the same expansion written out.
    private static double Last(ReadOnlySpan<double> a, int n, int i, int j, int k)
    {
        int top = (n - 3) * n, middle = top + n, bottom = middle + n;
        return a[top + i] * (a[middle + j] * a[bottom + k] - a[middle + k] * a[bottom + j])
            - a[top + j] * (a[middle + i] * a[bottom + k] - a[middle + k] * a[bottom + i])
            + a[top + k] * (a[middle + i] * a[bottom + j] - a[middle + j] * a[bottom + i]);
    }
}
