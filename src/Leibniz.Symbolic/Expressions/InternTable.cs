using System.Runtime.InteropServices;

namespace Leibniz.Symbolic;

/// <summary>The table that makes structurally equal expressions one node.</summary>
/// <remarks>It holds the nodes weakly, so that what nobody uses is freed; the places of freed nodes are given back when the
/// table is full. Divided into shards by the hash, each with its own lock.</remarks>
internal sealed class InternTable
{
    private const int Shards = 32;
    private const int LeastCapacity = 256;

    private static readonly InternTable[] s_shards = [.. Enumerable.Range(0, Shards).Select(_ => new InternTable())];

    private readonly Lock _lock = new();
    private int[] _buckets = new int[LeastCapacity];
    private Entry[] _entries = new Entry[LeastCapacity];
    private int _used;

    /// <summary>The node that stands for all that are the same as a new one: an earlier one, or the new one itself.</summary>
    public static Expr Intern(Expr candidate)
    {
        int hash = candidate.GetHashCode();
        // The low bits choose the bucket.
        return s_shards[(uint)hash >> 27].GetOrAdd(candidate, hash);
    }

    /// <summary>How many places the table has for nodes, alive or freed.</summary>
    internal static int Capacity => s_shards.Sum(s => s._entries.Length);

    private Expr GetOrAdd(Expr candidate, int hash)
    {
        lock (_lock)
        {
            // Buckets hold places from 1, so that a new array is an empty table.
            for (int i = _buckets[hash & (_buckets.Length - 1)] - 1; i >= 0; i = _entries[i].Next)
            {
                if (_entries[i].Hash == hash && _entries[i].Node.TryGetTarget(out Expr? node) && node.IsSameNode(candidate))
                    return node;
            }
            if (_used == _entries.Length)
                Rebuild();
            int place = _used++;
            ref int bucket = ref _buckets[hash & (_buckets.Length - 1)];
            _entries[place] = new(hash, bucket - 1, new(candidate));
            bucket = place + 1;
            return candidate;
        }
    }

    // Called when the table is full: half of it or more is free afterwards, so that the cost per node is constant.
    private void Rebuild()
    {
        var alive = new List<Entry>(_entries.Length);
        foreach (Entry entry in _entries)
        {
            if (entry.Node.TryGetTarget(out _))
                alive.Add(entry);
            else
                entry.Node.Dispose();
        }
        int capacity = LeastCapacity;
        while (capacity < 2 * alive.Count)
            capacity *= 2;
        _entries = new Entry[capacity];
        _buckets = new int[capacity];
        _used = alive.Count;
        for (int i = 0; i < alive.Count; i++)
        {
            ref int bucket = ref _buckets[alive[i].Hash & (capacity - 1)];
            _entries[i] = alive[i] with { Next = bucket - 1 };
            bucket = i + 1;
        }
    }

    private record struct Entry(int Hash, int Next, WeakGCHandle<Expr> Node);
}
