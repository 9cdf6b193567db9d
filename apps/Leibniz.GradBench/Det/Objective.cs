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
        double sum = 0;
        bool negative = false;
        for (int j = 0; j < n; j++)
        {
            if ((columns & (1 << j)) == 0)
                continue;
            double term = a[row * n + j] * Minor(a, n, row + 1, columns & ~(1 << j));
            sum = negative ? sum - term : sum + term;
            negative = !negative;
        }
        return sum;
    }
}
