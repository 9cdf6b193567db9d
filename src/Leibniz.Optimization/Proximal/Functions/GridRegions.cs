namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The regions of a grid on which a step is constant: the numbers joined by flat differences.</summary>
/// <remarks>Union by size with path halving (Tarjan and van Leeuwen, 1984), then numbered in the order of their first number.</remarks>
internal sealed class GridRegions(int length)
{
    private readonly int[] parent = [.. Enumerable.Range(0, length)];
    private readonly int[] sizes = [.. Enumerable.Repeat(1, length)];
    private int[] region = [];

    /// <summary>The number of regions, once numbered.</summary>
    public int Count { get; private set; }

    /// <summary>Joins a number with the one that lies an offset further on.</summary>
    public void Join(int node, int offset)
    {
        int first = Root(node), second = Root(node + offset);
        if (first == second)
            return;
        if (sizes[first] < sizes[second])
            (first, second) = (second, first);
        parent[second] = first;
        sizes[first] += sizes[second];
    }

    /// <summary>Numbers the regions; nothing can be joined after.</summary>
    public void Number()
    {
        region = new int[parent.Length];
        Array.Fill(region, -1);
        var counts = new List<int>();
        for (int node = 0; node < parent.Length; node++)
        {
            int root = Root(node);
            if (region[root] < 0)
            {
                region[root] = counts.Count;
                counts.Add(sizes[root]);
            }
            region[node] = region[root];
        }
        Count = counts.Count;
        counts.CopyTo(sizes);
    }

    /// <summary>The region of a number.</summary>
    public int Of(int node) => region[node];

    /// <summary>How many numbers a region has.</summary>
    public int Size(int number) => sizes[number];

    /// <summary>Cᵀ: the sum over each region.</summary>
    public void Gather(ReadOnlySpan<double> x, Span<double> sums)
    {
        sums.Clear();
        for (int node = 0; node < x.Length; node++)
            sums[region[node]] += x[node];
    }

    /// <summary>C: each region's number at each of its places.</summary>
    public void Spread(ReadOnlySpan<double> values, Span<double> x)
    {
        for (int node = 0; node < x.Length; node++)
            x[node] = values[region[node]];
    }

    private int Root(int node)
    {
        while (parent[node] != node)
            node = parent[node] = parent[parent[node]];
        return node;
    }
}
