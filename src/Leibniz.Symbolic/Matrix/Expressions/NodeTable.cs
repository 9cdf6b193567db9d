namespace Leibniz.Symbolic.Matrix;

/// <summary>The table that makes equal nodes one node. It holds them weakly, so that what nobody uses is freed.</summary>
internal static class NodeTable
{
    private static readonly Lock s_lock = new();
    private static readonly Dictionary<int, List<WeakReference<MatrixExpr>>> s_buckets = [];
    private static int s_count;
    private static int s_sweepAt = 4096;

    public static MatrixExpr Intern(MatrixOperation operation, MatrixExpr[] operands)
    {
        var hash = new HashCode();
        hash.Add(operation);
        foreach (MatrixExpr operand in operands)
            hash.Add(operand.Identity);
        int key = hash.ToHashCode();
        lock (s_lock)
        {
            if (!s_buckets.TryGetValue(key, out List<WeakReference<MatrixExpr>>? bucket))
                s_buckets[key] = bucket = [];
            foreach (WeakReference<MatrixExpr> reference in bucket)
            {
                if (reference.TryGetTarget(out MatrixExpr? node) && node.Operation.Equals(operation) && Same(node.Operands, operands))
                    return node;
            }
            var made = new MatrixExpr(operation, operands);
            bucket.Add(new(made));
            if (++s_count > s_sweepAt)
                Sweep();
            return made;
        }
    }

    private static bool Same(IReadOnlyList<MatrixExpr> a, MatrixExpr[] b)
    {
        if (a.Count != b.Length)
            return false;
        for (int i = 0; i < b.Length; i++)
        {
            if (!ReferenceEquals(a[i], b[i]))
                return false;
        }
        return true;
    }

    private static void Sweep()
    {
        s_count = 0;
        foreach ((int key, List<WeakReference<MatrixExpr>> bucket) in s_buckets.ToArray())
        {
            bucket.RemoveAll(r => !r.TryGetTarget(out _));
            s_count += bucket.Count;
            if (bucket.Count == 0)
                s_buckets.Remove(key);
        }
        s_sweepAt = Math.Max(4096, 2 * s_count);
    }
}
