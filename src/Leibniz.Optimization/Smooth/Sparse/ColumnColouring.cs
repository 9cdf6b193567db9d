namespace Leibniz.Optimization.Smooth;

/// <summary>A colour for every column of a sparse matrix, such that no two columns of one colour have an entry in the same
/// row: the sum of the columns of a colour then still shows each entry.</summary>
/// <remarks>Each column takes the lowest colour that none of its neighbours has: once in the given order, which is best for
/// banded matrices, once by falling number of entries; the better of the two is kept. At least as many colours are needed
/// as the fullest row has entries; the fewest are hard to find. Sources: Curtis, Powell and Reid 1974; Coleman and Moré
/// 1983.</remarks>
public sealed class ColumnColouring
{
    private readonly int[] _colours;

    private ColumnColouring(int[] colours) => (_colours, Count) = (colours, colours.Max() + 1);

    /// <summary>The number of colours.</summary>
    public int Count { get; }

    /// <summary>The colour of each column, in [0, <see cref="Count"/>).</summary>
    public ReadOnlySpan<int> Colours => _colours;

    /// <summary>The colouring of a pattern's columns.</summary>
    /// <param name="pattern">The pattern.</param>
    public static ColumnColouring Of(SparsityPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var rows = new List<int>[pattern.Columns];
        for (int j = 0; j < rows.Length; j++)
            rows[j] = [];
        for (int i = 0; i < pattern.Rows; i++)
        {
            foreach (int j in pattern.Row(i))
                rows[j].Add(i);
        }
        int[] given = [.. Enumerable.Range(0, pattern.Columns)];
        var first = new ColumnColouring(Greedy(pattern, rows, given));
        var second = new ColumnColouring(Greedy(pattern, rows, given.OrderByDescending(j => rows[j].Count)));
        return second.Count < first.Count ? second : first;
    }

    private static int[] Greedy(SparsityPattern pattern, List<int>[] rows, IEnumerable<int> order)
    {
        int[] colours = new int[pattern.Columns], takenBy = new int[pattern.Columns];
        Array.Fill(colours, -1);
        Array.Fill(takenBy, -1);
        foreach (int j in order)
        {
            foreach (int i in rows[j])
            {
                foreach (int neighbour in pattern.Row(i))
                {
                    if (colours[neighbour] >= 0)
                        takenBy[colours[neighbour]] = j;
                }
            }
            int colour = 0;
            while (takenBy[colour] == j)
                colour++;
            colours[j] = colour;
        }
        return colours;
    }
}
