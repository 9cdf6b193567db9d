namespace Leibniz.Optimization.Smooth;

/// <summary>Which numbers of an m × n matrix may differ from 0.</summary>
/// <remarks>Stored by rows, with the columns of each in rising order; entry k of the pattern is the k-th in that order.
/// Immutable.</remarks>
public sealed class SparsityPattern
{
    // Columns of one block of the detection: eight passes of eight.
    private const int BlockSize = 64;

    private readonly int[] _starts;
    private readonly int[] _columns;

    private SparsityPattern(int rows, int columns, int[] starts, int[] indices) =>
        (Rows, Columns, _starts, _columns) = (rows, columns, starts, indices);

    /// <summary>The number m of rows.</summary>
    public int Rows { get; }

    /// <summary>The number n of columns.</summary>
    public int Columns { get; }

    /// <summary>The number of entries.</summary>
    public int Count => _columns.Length;

    /// <summary>The columns of a row, in rising order.</summary>
    /// <param name="i">The row, in [0, m).</param>
    public ReadOnlySpan<int> Row(int i) => _columns.AsSpan(_starts[i].._starts[i + 1]);

    /// <summary>The first entry of a row: its entries are those from here on, as many as it has columns.</summary>
    /// <param name="i">The row, in [0, m).</param>
    public int Start(int i) => _starts[i];

    /// <summary>Whether an entry is in the pattern.</summary>
    /// <param name="i">The row, in [0, m).</param>
    /// <param name="j">The column, in [0, n).</param>
    public bool Contains(int i, int j) => Row(i).BinarySearch(j) >= 0;

    /// <summary>The pattern of given entries.</summary>
    /// <param name="rows">m, ≥ 1.</param>
    /// <param name="columns">n, ≥ 1.</param>
    /// <param name="entries">The entries, in any order; the same one may come twice.</param>
    /// <exception cref="ArgumentException">A size is below 1, or an entry is outside of the matrix.</exception>
    public static SparsityPattern Of(int rows, int columns, IEnumerable<(int Row, int Column)> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (rows < 1 || columns < 1)
            throw new ArgumentException($"SparsityPattern: a matrix must have rows and columns; came {rows} × {columns}.", nameof(rows));
        var byRow = new SortedSet<int>?[rows];
        foreach ((int i, int j) in entries)
        {
            if (i < 0 || i >= rows || j < 0 || j >= columns)
                throw new ArgumentException($"SparsityPattern: entry ({i}, {j}) is outside of a {rows} × {columns} matrix.", nameof(entries));
            (byRow[i] ??= []).Add(j);
        }
        var starts = new int[rows + 1];
        for (int i = 0; i < rows; i++)
            starts[i + 1] = starts[i] + (byRow[i]?.Count ?? 0);
        return new(rows, columns, starts, [.. byRow.SelectMany(row => row ?? [])]);
    }

    /// <summary>The pattern of a function's Jacobian, from its exact values at random points near a given one.</summary>
    /// <remarks>An entry belongs to the pattern where it is not 0 at one of the points, so that a derivative that vanishes at
    /// <paramref name="x"/> alone is seen. What depends on an input only in a branch that none of the points takes is not
    /// seen: for such a function give the pattern with <see cref="Of"/>. The cost is that of
    /// <paramref name="samples"/> dense Jacobians, with memory for 64 columns.</remarks>
    /// <typeparam name="TFunction">The function.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, [n]; the random points differ from it by up to 1e-3 in each number, relatively, and 1e-6
    /// absolutely.</param>
    /// <param name="samples">The number of points, ≥ 1.</param>
    /// <param name="seed">The seed: the same one gives the same points.</param>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="samples"/> is below 1.</exception>
    public static SparsityPattern Detect<TFunction>(TFunction f, ReadOnlySpan<double> x, int samples = 2, int seed = 1)
        where TFunction : IVectorFunction
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        if (x.IsEmpty)
            throw new ArgumentException("SparsityPattern: the point is empty.", nameof(x));
        int n = x.Length, m = f.OutputCount(n);
        var random = new Random(seed);
        var entries = new List<(int, int)>();
        double[] point = new double[n], values = new double[m], zeros = new double[Math.Min(n, BlockSize)];
        var block = new double[m * zeros.Length];
        for (int sample = 0; sample < samples; sample++)
        {
            for (int j = 0; j < n; j++)
                point[j] = x[j] + (((1e-3 * Math.Abs(x[j])) + 1e-6) * ((2 * random.NextDouble()) - 1));
            for (int from = 0; from < n; from += BlockSize)
            {
                int count = Math.Min(BlockSize, n - from);
                int[] directions = [.. Enumerable.Range(0, n).Select(j => j >= from && j < from + count ? j - from : -1)];
                Jacobian.Of(
                    new GroupedFunction<TFunction>(f, point, directions), zeros.AsSpan(0, count), values,
                    block.AsSpan(0, m * count), new() { Mode = DifferentiationMode.Forward });
                for (int k = 0; k < m * count; k++)
                {
                    if (block[k] != 0)
                        entries.Add((k / count, from + (k % count)));
                }
            }
        }
        return Of(m, n, entries);
    }
}
