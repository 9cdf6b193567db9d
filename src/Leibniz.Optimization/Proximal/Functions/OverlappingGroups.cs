namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The linear map A that writes the coordinates of every group one after the other, (A x) = (x_g₁, x_g₂, …).</summary>
/// <remarks>
/// A coordinate in k groups is written k times; the adjoint adds the copies. AᵀA is diagonal with the numbers k, so ‖A‖₂ = √max k,
/// exactly. With it the norm of overlapping groups is λ Σ_g w_g‖x_g‖ = f(A x), f = <see cref="Norm"/>, which the solvers that split
/// take. Both directions are O(Σ|g|) and allocate nothing. Source: Boyd and others, 2011, Distributed Optimization and Statistical
/// Learning via ADMM, section 6.4.2.
/// </remarks>
public sealed class OverlappingGroups : ILinearOperator
{
    private readonly int[] sizes;
    private readonly int[] order;

    /// <summary>Makes the map.</summary>
    /// <param name="length">The length n of a point; ≥ 1.</param>
    /// <param name="groups">The indices of each group, from 0 to n − 1; they may overlap. Copied.</param>
    /// <exception cref="ArgumentException">An index is out of range or twice in a group, or a group is empty.</exception>
    public OverlappingGroups(int length, IReadOnlyList<int[]> groups)
    {
        int[] counts = GroupArguments.Require(length, groups, nameof(OverlappingGroups));
        sizes = [.. groups.Select(group => group.Length)];
        order = [.. groups.SelectMany(group => group)];
        Columns = length;
        NormBound = Math.Sqrt(counts.Max());
    }

    /// <summary>The lengths of all groups together.</summary>
    public int Rows => order.Length;

    /// <summary>The length n of a point.</summary>
    public int Columns { get; }

    /// <summary>‖A‖₂, the root of the most groups that a coordinate is in.</summary>
    public double NormBound { get; }

    /// <summary>The L1/L2 norm λ Σ_g w_g‖y_g‖ of the map's output y, where the groups no longer overlap.</summary>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <param name="weights">The weight w_g of each group, finite, ≥ 0; empty for 1. Copied.</param>
    /// <exception cref="ArgumentException">A weight is negative, infinite or NaN, or there is not one for each group.</exception>
    public GroupNorm Norm(double lambda = 1, ReadOnlySpan<double> weights = default) => new(sizes, lambda, weights);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A length is not the map's.</exception>
    public void Apply(ReadOnlySpan<double> x, Span<double> result)
    {
        RequireLengths(x, Columns, result, Rows);
        for (int i = 0; i < order.Length; i++)
            result[i] = x[order[i]];
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A length is not the map's.</exception>
    public void Adjoint(ReadOnlySpan<double> y, Span<double> result)
    {
        RequireLengths(y, Rows, result, Columns);
        result.Clear();
        for (int i = 0; i < order.Length; i++)
            result[order[i]] += y[i];
    }

    private static void RequireLengths(ReadOnlySpan<double> input, int from, ReadOnlySpan<double> result, int to)
    {
        if (input.Length != from || result.Length != to)
            throw new ArgumentException($"OverlappingGroups: expected {from} numbers in and {to} out; came {input.Length} and {result.Length}.");
    }
}
