namespace Leibniz.Symbolic;

/// <summary>Places the vertices of an acyclic graph in layers from left to right, with few crossings.</summary>
/// <remarks>Sugiyama, Tagawa and Toda 1981: layers by the longest path, a chain of bends where an edge passes over a layer,
/// the order within layers by sweeps of barycentres, then heights by averaging the neighbours'.</remarks>
internal sealed class LayeredLayout
{
    private const int Sweeps = 8;

    private readonly List<int> _layer = [];
    private readonly List<List<int>> _before = [];
    private readonly List<List<int>> _after = [];

    /// <param name="count">The number of vertices, each edge leading from a lower to a higher one.</param>
    /// <param name="edges">The edges.</param>
    public LayeredLayout(int count, IReadOnlyList<(int From, int To)> edges)
    {
        int[] layers = LayersOf(count, edges);
        foreach (int layer in layers)
            Add(layer);
        Bends = new IReadOnlyList<int>[edges.Count];
        for (int i = 0; i < edges.Count; i++)
            Bends[i] = Connect(edges[i].From, edges[i].To);
        Heights = new double[_layer.Count];
        List<int>[] rows = [.. Enumerable.Range(0, _layer.Max() + 1).Select(_ => new List<int>())];
        for (int i = 0; i < _layer.Count; i++)
            rows[_layer[i]].Add(i);
        Arrange(rows);
        Straighten(rows);
        LayerCount = rows.Length;
    }

    /// <summary>The number of layers.</summary>
    public int LayerCount { get; }

    /// <summary>The places where each edge bends: vertices of the drawing beyond those of the graph.</summary>
    public IReadOnlyList<int>[] Bends { get; }

    /// <summary>The height of each vertex and bend, neighbours in a layer at least 1 apart, from 0.</summary>
    public double[] Heights { get; }

    /// <summary>The layer of a vertex or bend.</summary>
    public int Layer(int vertex) => _layer[vertex];

    // Leaves stand right before their first user.
    private static int[] LayersOf(int count, IReadOnlyList<(int From, int To)> edges)
    {
        int[] layers = new int[count];
        bool[] isLeaf = new bool[count];
        Array.Fill(isLeaf, true);
        foreach ((int from, int to) in edges.OrderBy(e => e.To))
        {
            layers[to] = Math.Max(layers[to], layers[from] + 1);
            isLeaf[to] = false;
        }
        int[] first = new int[count];
        Array.Fill(first, int.MaxValue);
        foreach ((int from, int to) in edges)
            first[from] = Math.Min(first[from], layers[to]);
        for (int i = 0; i < count; i++)
        {
            if (isLeaf[i] && first[i] != int.MaxValue)
                layers[i] = first[i] - 1;
        }
        return layers;
    }

    private int Add(int layer)
    {
        _layer.Add(layer);
        _before.Add([]);
        _after.Add([]);
        return _layer.Count - 1;
    }

    private List<int> Connect(int from, int to)
    {
        var bends = new List<int>();
        int last = from;
        for (int layer = _layer[from] + 1; layer < _layer[to]; layer++)
        {
            int bend = Add(layer);
            Join(last, bend);
            bends.Add(bend);
            last = bend;
        }
        Join(last, to);
        return bends;
    }

    private void Join(int from, int to)
    {
        _after[from].Add(to);
        _before[to].Add(from);
    }

    private void Arrange(List<int>[] rows)
    {
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            bool isForward = sweep % 2 == 0;
            for (int k = 0; k < rows.Length; k++)
            {
                List<int> row = rows[isForward ? k : rows.Length - 1 - k];
                foreach (int vertex in row)
                    Heights[vertex] = Average(isForward ? _before[vertex] : _after[vertex], Heights[vertex]);
                // A stable sort, so that the drawing of a formula is always the same.
                List<int> sorted = [.. row.OrderBy(v => Heights[v])];
                row.Clear();
                row.AddRange(sorted);
                for (int i = 0; i < row.Count; i++)
                    Heights[row[i]] = i;
            }
        }
    }

    private void Straighten(List<int>[] rows)
    {
        for (int sweep = 0; sweep < 2 * Sweeps; sweep++)
        {
            for (int k = 0; k < rows.Length; k++)
            {
                List<int> row = rows[sweep % 2 == 0 ? k : rows.Length - 1 - k];
                double[] wished = [.. row.Select(v => Average([.. _before[v], .. _after[v]], Heights[v]))];
                Spread(row, wished);
            }
        }
        double least = Heights.Min();
        for (int i = 0; i < Heights.Length; i++)
            Heights[i] -= least;
    }

    // Heights at least 1 apart, in order, with the mean where the wishes have it.
    private void Spread(List<int> row, double[] wished)
    {
        double at = double.NegativeInfinity, shift = 0;
        for (int i = 0; i < row.Count; i++)
        {
            at = Math.Max(at + 1, wished[i]);
            Heights[row[i]] = at;
            shift += at - wished[i];
        }
        foreach (int vertex in row)
            Heights[vertex] -= shift / row.Count;
    }

    private double Average(List<int> neighbours, double otherwise) =>
        neighbours.Count == 0 ? otherwise : neighbours.Average(n => Heights[n]);
}
