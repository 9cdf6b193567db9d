namespace Leibniz.Optimization.Smooth;

/// <summary>AᵀA + Λ of a sparse A and a diagonal Λ, in an order of little fill-in, with its factors L D Lᵀ.</summary>
/// <remarks>The structure of L is found once. Row k of L solves the triangular system of the leading block with row k of the
/// matrix; its pattern are the paths from that row's entries up the elimination tree. Sources: Liu 1990, section 4; Davis
/// 2006, section 4.8.</remarks>
internal sealed class NormalMatrix
{
    private readonly SparsityPattern _pattern;
    private readonly int[] _position;
    private readonly int[] _order;
    // The lower triangle by rows, in the order of elimination: row k has the columns _columns[k], all ≤ k.
    private readonly int[][] _columns;
    private readonly double[][] _values;
    private readonly int[] _parent;
    // The columns of L below the diagonal.
    private readonly List<int>[] _rows;
    private readonly List<double>[] _lower;
    private readonly double[] _diagonal;

    public NormalMatrix(SparsityPattern pattern)
    {
        _pattern = pattern;
        int n = pattern.Columns;
        var neighbours = new HashSet<int>[n];
        for (int j = 0; j < n; j++)
            neighbours[j] = [];
        for (int i = 0; i < pattern.Rows; i++)
        {
            ReadOnlySpan<int> row = pattern.Row(i);
            foreach (int a in row)
            {
                foreach (int b in row)
                {
                    if (a != b)
                        neighbours[a].Add(b);
                }
            }
        }
        int[][] all = [.. neighbours.Select((set, j) => set.Append(j).ToArray())];
        _order = MinimumDegree.Order(neighbours);
        _position = new int[n];
        for (int k = 0; k < n; k++)
            _position[_order[k]] = k;
        _columns = new int[n][];
        _values = new double[n][];
        for (int k = 0; k < n; k++)
        {
            _columns[k] = [.. all[_order[k]].Select(j => _position[j]).Where(p => p <= k).Order()];
            _values[k] = new double[_columns[k].Length];
        }
        _parent = Tree();
        _rows = new List<int>[n];
        _lower = new List<double>[n];
        for (int k = 0; k < n; k++)
            (_rows[k], _lower[k]) = ([], []);
        _diagonal = new double[n];
    }

    /// <summary>Factors AᵀA + Λ; false where it is not positive definite to working precision.</summary>
    public bool Factor(ReadOnlySpan<double> entries, ReadOnlySpan<double> lambda)
    {
        Form(entries, lambda);
        int n = _columns.Length;
        double[] row = new double[n];
        int[] mark = new int[n], path = new int[n], stack = new int[n];
        Array.Fill(mark, -1);
        for (int k = 0; k < n; k++)
        {
            _rows[k].Clear();
            _lower[k].Clear();
            int top = n;
            mark[k] = k;
            for (int p = 0; p < _columns[k].Length; p++)
            {
                int i = _columns[k][p], length = 0;
                row[i] += _values[k][p];
                for (; mark[i] != k; i = _parent[i])
                {
                    path[length++] = i;
                    mark[i] = k;
                }
                while (length > 0)
                    stack[--top] = path[--length];
            }
            double d = row[k];
            row[k] = 0;
            for (; top < n; top++)
            {
                int i = stack[top];
                double y = row[i], l = y / _diagonal[i];
                row[i] = 0;
                for (int p = 0; p < _rows[i].Count; p++)
                    row[_rows[i][p]] -= _lower[i][p] * y;
                d -= l * y;
                _rows[i].Add(k);
                _lower[i].Add(l);
            }
            // Written so that a NaN is refused too.
            if (!(d > 0) || !double.IsFinite(d))
                return false;
            _diagonal[k] = d;
        }
        return true;
    }

    /// <summary>Solves (AᵀA + Λ) x = b in place.</summary>
    public void Solve(Span<double> b)
    {
        int n = _order.Length;
        var y = new double[n];
        for (int k = 0; k < n; k++)
            y[k] = b[_order[k]];
        for (int k = 0; k < n; k++)
        {
            for (int p = 0; p < _rows[k].Count; p++)
                y[_rows[k][p]] -= _lower[k][p] * y[k];
        }
        for (int k = n - 1; k >= 0; k--)
        {
            y[k] /= _diagonal[k];
            for (int p = 0; p < _rows[k].Count; p++)
                y[k] -= _lower[k][p] * y[_rows[k][p]];
        }
        for (int k = 0; k < n; k++)
            b[_order[k]] = y[k];
    }

    private void Form(ReadOnlySpan<double> entries, ReadOnlySpan<double> lambda)
    {
        for (int k = 0; k < _values.Length; k++)
        {
            Array.Clear(_values[k]);
            _values[k][^1] = lambda[_order[k]];
        }
        for (int i = 0; i < _pattern.Rows; i++)
        {
            ReadOnlySpan<int> row = _pattern.Row(i);
            ReadOnlySpan<double> values = entries.Slice(_pattern.Start(i), row.Length);
            for (int a = 0; a < row.Length; a++)
            {
                for (int b = 0; b <= a; b++)
                {
                    int p = _position[row[a]], q = _position[row[b]];
                    (p, q) = (Math.Max(p, q), Math.Min(p, q));
                    _values[p][Array.BinarySearch(_columns[p], q)] += values[a] * values[b];
                }
            }
        }
    }

    // The parent of i is the first row below the diagonal of L's column i.
    private int[] Tree()
    {
        int n = _columns.Length;
        int[] parent = new int[n], ancestor = new int[n];
        Array.Fill(parent, -1);
        Array.Fill(ancestor, -1);
        for (int k = 0; k < n; k++)
        {
            foreach (int column in _columns[k])
            {
                int next;
                for (int i = column; i >= 0 && i < k; i = next)
                {
                    (next, ancestor[i]) = (ancestor[i], k);
                    if (next < 0)
                        parent[i] = k;
                }
            }
        }
        return parent;
    }
}
