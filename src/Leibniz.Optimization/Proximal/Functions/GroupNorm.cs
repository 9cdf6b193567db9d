namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = λ Σ_g w_g‖x_g‖₂ over groups of coordinates that do not overlap, the L1/L2 norm of the group lasso.</summary>
/// <remarks>
/// <para>prox: each group is shrunk, p_g = max(0, 1 − γλw_g/‖x_g‖) x_g; a coordinate in no group stays. Convex, positively
/// homogeneous. Of overlapping groups the step has no closed form: see <see cref="OverlappingGroups"/>.</para>
/// <para>Derivative of the step: that of <see cref="L2Norm"/> for each group; 0 where ‖x_g‖ ≤ γλw_g.</para>
/// <para>O(n); no allocation once the shared pool is warm; a few ulp.</para>
/// <para>Source: Yuan and Lin, 2006, Model selection and estimation in regression with grouped variables, eq. 2.2–2.4.</para>
/// </remarks>
public sealed class GroupNorm : IDifferentiableProximable
{
    private readonly double lambda;
    private readonly double[]? weights;
    private readonly int length;
    private readonly int[] starts;
    private readonly int[]? order;
    private readonly int longest;

    /// <summary>Contiguous groups, one after the other, which together are the whole point.</summary>
    /// <param name="sizes">The length of each group; ≥ 1.</param>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <param name="weights">The weight w_g of each group, finite, ≥ 0, as a rule the root of its size; empty for 1. Copied.</param>
    /// <exception cref="ArgumentException">There is no group, a size is below 1, or a weight is negative, infinite or NaN, or there
    /// is not one for each group.</exception>
    public GroupNorm(ReadOnlySpan<int> sizes, double lambda = 1, ReadOnlySpan<double> weights = default)
        : this(StartsOf(sizes), null, -1, lambda, weights)
    {
    }

    private GroupNorm(int[] starts, int[]? order, int length, double lambda, ReadOnlySpan<double> weights)
    {
        this.lambda = StepArguments.RequireNonnegative(lambda, nameof(GroupNorm));
        (this.starts, this.order) = (starts, order);
        this.length = length < 0 ? starts[^1] : length;
        for (int g = 0; g + 1 < starts.Length; g++)
            longest = Math.Max(longest, starts[g + 1] - starts[g]);
        if (weights.IsEmpty)
            return;
        if (weights.Length != starts.Length - 1)
            throw new ArgumentException($"GroupNorm: expected a weight for each of the {starts.Length - 1} groups; came {weights.Length}.", nameof(weights));
        _ = new Weights(weights, nameof(GroupNorm));
        this.weights = weights.ToArray();
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsCone = true };

    /// <summary>Groups of any indices that do not overlap.</summary>
    /// <param name="length">The length n of a point; ≥ 1.</param>
    /// <param name="groups">The indices of each group, from 0 to n − 1; copied.</param>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <param name="weights">The weight w_g of each group, finite, ≥ 0; empty for 1. Copied.</param>
    /// <exception cref="ArgumentException">Two groups overlap, an index is out of range, a group is empty, or a weight is negative,
    /// infinite or NaN, or there is not one for each group.</exception>
    public static GroupNorm OfIndices(int length, IReadOnlyList<int[]> groups, double lambda = 1, ReadOnlySpan<double> weights = default)
    {
        int[] counts = GroupArguments.Require(length, groups, nameof(GroupNorm));
        int shared = Array.FindIndex(counts, count => count > 1);
        if (shared >= 0)
        {
            int[] both = [.. Enumerable.Range(0, groups.Count).Where(g => groups[g].Contains(shared)).Take(2)];
            throw new ArgumentException(
                $"GroupNorm: groups {both[0]} and {both[1]} share index {shared}; the step of overlapping groups has no closed form. "
                + "Split: with A = new OverlappingGroups(length, groups) minimise g(x) + A.Norm(lambda) at A x, by Admm, ChambollePock or CondatVu.",
                nameof(groups));
        }
        return new(StartsOf([.. groups.Select(group => group.Length)]), [.. groups.SelectMany(group => group)], length, lambda, weights);
    }

    /// <summary>The rows of a matrix that is stored row by row.</summary>
    /// <param name="rows">The number of rows; ≥ 1.</param>
    /// <param name="columns">The number of columns; ≥ 1.</param>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <param name="weights">The weight of each row, finite, ≥ 0; empty for 1. Copied.</param>
    /// <exception cref="ArgumentException">A size is below 1, or a weight is not as said.</exception>
    public static GroupNorm OfRows(int rows, int columns, double lambda = 1, ReadOnlySpan<double> weights = default)
    {
        RequireMatrix(rows, columns);
        var sizes = new int[rows];
        Array.Fill(sizes, columns);
        return new(sizes, lambda, weights);
    }

    /// <summary>The columns of a matrix that is stored row by row.</summary>
    /// <param name="rows">The number of rows; ≥ 1.</param>
    /// <param name="columns">The number of columns; ≥ 1.</param>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <param name="weights">The weight of each column, finite, ≥ 0; empty for 1. Copied.</param>
    /// <exception cref="ArgumentException">A size is below 1, or a weight is not as said.</exception>
    public static GroupNorm OfColumns(int rows, int columns, double lambda = 1, ReadOnlySpan<double> weights = default)
    {
        RequireMatrix(rows, columns);
        var order = new int[rows * columns];
        for (int i = 0; i < order.Length; i++)
            order[i] = (i % rows * columns) + (i / rows);
        var sizes = new int[columns];
        Array.Fill(sizes, rows);
        return new(StartsOf(sizes), order, order.Length, lambda, weights);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The length is not that of the groups.</exception>
    public double Value(ReadOnlySpan<double> x)
    {
        PointArguments.Require(x, length, nameof(GroupNorm));
        using var rented = new PooledVector(longest);
        double sum = 0;
        for (int g = 0; g + 1 < starts.Length; g++)
            sum += Weight(g) * EuclideanNorm.Of(Gather(x, g, rented.Span));
        return lambda * sum;
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, length, nameof(GroupNorm));
        using var rented = new PooledVector(longest);
        x.CopyTo(result);
        double sum = 0;
        for (int g = 0; g + 1 < starts.Length; g++)
        {
            Span<double> block = Gather(result, g, rented.Span);
            sum += Weight(g) * BlockShrink.Prox(block, gamma * lambda * Weight(g), block);
            Scatter(block, g, result);
        }
        return lambda * sum;
    }

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, tangent, result, length, nameof(GroupNorm));
        Transform(x, gamma, tangent, gammaTangent, result);
    }

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, cotangent, result, length, nameof(GroupNorm));
        return Transform(x, gamma, cotangent, 0, result);
    }

    // The Jacobian is symmetric: pushes with γ̇, and returns γ̄ of the same direction taken as a cotangent.
    private double Transform(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> direction, double gammaTangent, Span<double> result)
    {
        using var points = new PooledVector(longest);
        using var directions = new PooledVector(longest);
        direction.CopyTo(result);
        double sum = 0;
        for (int g = 0; g + 1 < starts.Length; g++)
        {
            Span<double> point = Gather(x, g, points.Span), block = Gather(result, g, directions.Span);
            double weight = lambda * Weight(g);
            sum -= weight * BlockShrink.Transform(point, gamma * weight, weight * gammaTangent, block, block);
            Scatter(block, g, result);
        }
        return sum;
    }

    private double Weight(int g) => weights is null ? 1 : weights[g];

    private Span<double> Gather(ReadOnlySpan<double> x, int g, Span<double> place)
    {
        int start = starts[g], size = starts[g + 1] - start;
        Span<double> block = place[..size];
        if (order is null)
        {
            x.Slice(start, size).CopyTo(block);
            return block;
        }
        for (int i = 0; i < size; i++)
            block[i] = x[order[start + i]];
        return block;
    }

    private void Scatter(ReadOnlySpan<double> block, int g, Span<double> result)
    {
        int start = starts[g];
        for (int i = 0; i < block.Length; i++)
            result[order is null ? start + i : order[start + i]] = block[i];
    }

    private static int[] StartsOf(ReadOnlySpan<int> sizes)
    {
        if (sizes.IsEmpty)
            throw new ArgumentException("GroupNorm: expected at least one group; came none.", nameof(sizes));
        var starts = new int[sizes.Length + 1];
        for (int g = 0; g < sizes.Length; g++)
            starts[g + 1] = starts[g] + GroupArguments.RequireSize(sizes[g], nameof(GroupNorm), "sizes");
        return starts;
    }

    private static void RequireMatrix(int rows, int columns)
    {
        GroupArguments.RequireSize(rows, nameof(GroupNorm), nameof(rows));
        GroupArguments.RequireSize(columns, nameof(GroupNorm), nameof(columns));
    }
}
