using System.Globalization;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>Linear equations A x = b written with orthonormal rows, Q x = c, the dependent ones dropped.</summary>
internal sealed class OrthonormalRows
{
    // A row that loses ten digits to the rows before it is taken to be their combination: what is left is mostly rounding
    // (2⁻⁵³ of the row, times the condition of the rows before it).
    private const double Dependent = 1e-10;

    private readonly double[] basis;
    private readonly double[] levels;

    /// <summary>Orthogonalises the rows, the one with the longest remainder first.</summary>
    public OrthonormalRows(ReadOnlySpan<double> matrix, ReadOnlySpan<double> right)
    {
        int count = right.Length;
        if (count == 0 || matrix.Length == 0 || matrix.Length % count != 0)
            throw new ArgumentException($"AffineSet: expected m ≥ 1 right sides and a matrix of m rows; came {count} right sides and {matrix.Length} matrix elements.", nameof(matrix));
        if (!VectorKernels.IsFinite(matrix) || !VectorKernels.IsFinite(right))
            throw new ArgumentException("AffineSet: the matrix or the right side holds a number that is not finite.", nameof(matrix));
        Columns = matrix.Length / count;
        IsHomogeneous = right.IndexOfAnyExcept(0) < 0;
        basis = matrix.ToArray();
        levels = right.ToArray();
        int[] origin = [.. Enumerable.Range(0, count)];
        for (int i = 0; i < count; i++)
            Normalise(i);
        double scale = Membership.Largest(levels);
        while (Rank < count)
        {
            int longest = Rank;
            for (int i = Rank + 1; i < count; i++)
            {
                if (VectorKernels.Norm(Row(i)) > VectorKernels.Norm(Row(longest)))
                    longest = i;
            }
            if (VectorKernels.Norm(Row(longest)) <= Dependent)
                break;
            Exchange(Rank, longest, origin);
            Normalise(Rank);
            RemoveEarlier(Rank);
            Normalise(Rank);
            Rank++;
            for (int i = Rank; i < count; i++)
                Remove(i, Rank - 1);
        }
        for (int i = Rank; i < count; i++)
        {
            if (Math.Abs(levels[i]) > 1e-8 * Math.Max(scale, Membership.Largest(levels.AsSpan(0, Rank))))
                throw new ArgumentException($"AffineSet: the equations have no solution. Row {origin[i]} of the matrix is a combination of the other rows, which ask for another right side; they differ by {levels[i].ToString("G3", CultureInfo.InvariantCulture)} (rows scaled to length 1).", nameof(right));
        }
    }

    /// <summary>The length n of a row.</summary>
    public int Columns { get; }

    /// <summary>The number of rows kept.</summary>
    public int Rank { get; private set; }

    /// <summary>Whether b = 0.</summary>
    public bool IsHomogeneous { get; }

    /// <summary>Row qᵢ.</summary>
    public ReadOnlySpan<double> Row(int i) => Writable(i);

    /// <summary>The level cᵢ of ⟨qᵢ, x⟩.</summary>
    public double Level(int i) => levels[i];

    private Span<double> Writable(int i) => basis.AsSpan(i * Columns, Columns);

    private void Normalise(int i)
    {
        double norm = Membership.Norm(Row(i));
        if (norm == 0)
            return;
        foreach (ref double value in Writable(i))
            value /= norm;
        levels[i] /= norm;
    }

    private void RemoveEarlier(int i)
    {
        for (int j = 0; j < i; j++)
            Remove(i, j);
    }

    private void Remove(int i, int j)
    {
        double along = VectorKernels.Dot(Row(i), Row(j));
        VectorKernels.AddScaled(Row(i), -along, Row(j), Writable(i));
        levels[i] -= along * levels[j];
    }

    private void Exchange(int i, int j, int[] origin)
    {
        if (i == j)
            return;
        Span<double> first = Writable(i), second = Writable(j);
        for (int k = 0; k < Columns; k++)
            (first[k], second[k]) = (second[k], first[k]);
        (levels[i], levels[j]) = (levels[j], levels[i]);
        (origin[i], origin[j]) = (origin[j], origin[i]);
    }
}
