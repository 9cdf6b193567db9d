using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>The columns that may be nonzero, with their weights and their Gram matrix.</summary>
/// <remarks>
/// Slot k stands for column Indices[k]. The Gram matrix makes a coordinate's update cost as many operations as there are slots
/// instead of rows, and nothing where the weight does not change (Friedman, Hastie and Tibshirani, 2010, section 2.2:
/// covariance updates).
/// </remarks>
internal sealed class WorkingSet(Design design)
{
    private readonly int[] slotOf = Filled(design.Columns);
    private double[] gram = [];
    private int capacity;
    private int[] indices = [];
    private double[] weights = [];
    private double[] correlations = [];

    /// <summary>The number of slots.</summary>
    public int Count { get; private set; }

    /// <summary>The column of each slot.</summary>
    public ReadOnlySpan<int> Indices => indices.AsSpan(0, Count);

    /// <summary>The weight of each slot.</summary>
    public Span<double> Weights => weights.AsSpan(0, Count);

    /// <summary>⟨x_k, r⟩ of each slot for the present weights.</summary>
    public Span<double> Correlations => correlations.AsSpan(0, Count);

    public bool Contains(int column) => slotOf[column] >= 0;

    /// <summary>The dots of a slot's column with every slot's.</summary>
    public ReadOnlySpan<double> Row(int slot) => gram.AsSpan(slot * capacity, Count);

    /// <summary>Adds a column with weight 0.</summary>
    public void Add(int column)
    {
        if (Contains(column))
            return;
        if (Count == capacity)
            Grow();
        int slot = Count++;
        indices[slot] = column;
        weights[slot] = 0;
        correlations[slot] = 0;
        slotOf[column] = slot;
        ReadOnlySpan<double> added = design.Column(column);
        for (int k = 0; k < slot; k++)
        {
            double product = Dot(added, design.Column(indices[k]));
            gram[(slot * capacity) + k] = product;
            gram[(k * capacity) + slot] = product;
        }
        gram[(slot * capacity) + slot] = design.Squares[column];
    }

    /// <summary>Forgets the slots of weight 0.</summary>
    public void Compact()
    {
        int kept = 0;
        var from = new int[Count];
        for (int k = 0; k < Count; k++)
        {
            if (weights[k] != 0)
                from[kept++] = k;
            else
                slotOf[indices[k]] = -1;
        }
        for (int i = 0; i < kept; i++)
        {
            int row = from[i] * capacity;
            for (int j = 0; j < kept; j++)
                gram[(i * capacity) + j] = gram[row + from[j]];
            indices[i] = indices[from[i]];
            weights[i] = weights[from[i]];
            correlations[i] = correlations[from[i]];
            slotOf[indices[i]] = i;
        }
        Count = kept;
    }

    /// <summary>Changes a weight, and all correlations with it.</summary>
    public void Move(int slot, double change)
    {
        weights[slot] += change;
        AddScaled(Correlations, -change, Row(slot), Correlations);
    }

    private void Grow()
    {
        int larger = Math.Max(16, 2 * capacity);
        var grown = new double[larger * larger];
        for (int k = 0; k < Count; k++)
            gram.AsSpan(k * capacity, Count).CopyTo(grown.AsSpan(k * larger));
        (gram, capacity) = (grown, larger);
        Array.Resize(ref indices, larger);
        Array.Resize(ref weights, larger);
        Array.Resize(ref correlations, larger);
    }

    private static int[] Filled(int length)
    {
        var slots = new int[length];
        Array.Fill(slots, -1);
        return slots;
    }
}
