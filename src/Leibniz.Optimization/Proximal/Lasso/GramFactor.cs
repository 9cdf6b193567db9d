using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>The Cholesky factor L of a growing and shrinking Gram matrix, L·Lᵀ = XᵀX of the columns taken.</summary>
/// <remarks>Appending costs k² and removing 3k² operations or fewer (Golub and Van Loan, section 6.5.4).</remarks>
internal sealed class GramFactor
{
    // A pivot below this part of its column's square says that the column depends on the others.
    private const double Dependence = 1e-12;

    private readonly List<double[]> rows = [];

    public int Count => rows.Count;

    /// <summary>Appends a column with the given dots with those taken, and its square; false (and nothing done) where it depends on
    /// them.</summary>
    public bool Append(ReadOnlySpan<double> products, double square)
    {
        int k = rows.Count;
        var row = new double[k + 1];
        products.CopyTo(row);
        for (int i = 0; i < k; i++)
            row[i] = (row[i] - Dot(rows[i].AsSpan(0, i), row.AsSpan(0, i))) / rows[i][i];
        double pivot = square - Dot(row.AsSpan(0, k), row.AsSpan(0, k));
        if (!(pivot > Dependence * square))
            return false;
        row[k] = Math.Sqrt(pivot);
        rows.Add(row);
        return true;
    }

    /// <summary>Removes a column: its row goes, and rotations make the rest triangular again.</summary>
    public void RemoveAt(int index)
    {
        rows.RemoveAt(index);
        for (int i = index; i < rows.Count; i++)
        {
            // Row i now has i + 2 elements; the rotation of columns i and i + 1 brings its last to 0.
            double a = rows[i][i], b = rows[i][i + 1], length = double.Hypot(a, b);
            double c = a / length, s = b / length;
            for (int k = i; k < rows.Count; k++)
            {
                double[] row = rows[k];
                (row[i], row[i + 1]) = ((c * row[i]) + (s * row[i + 1]), (c * row[i + 1]) - (s * row[i]));
            }
            rows[i] = rows[i][..(i + 1)];
        }
    }

    /// <summary>Replaces b by (L·Lᵀ)⁻¹ b.</summary>
    public void Solve(Span<double> b)
    {
        for (int i = 0; i < rows.Count; i++)
            b[i] = (b[i] - Dot(rows[i].AsSpan(0, i), b[..i])) / rows[i][i];
        for (int i = rows.Count - 1; i >= 0; i--)
        {
            b[i] /= rows[i][i];
            AddScaled(b[..i], -b[i], rows[i].AsSpan(0, i), b[..i]);
        }
    }
}
