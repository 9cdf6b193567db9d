namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of the m×n matrices of rank at most r, row after row; not convex unless r = min(m, n).</summary>
/// <remarks>
/// P(X) keeps the r largest singular values and drops the others; where σᵣ = σᵣ₊₁ the nearest matrix is not unique and the
/// decomposition chooses one, the same for the same X. The Jacobian is that of U diag(f) Vᵀ with fᵢ = σᵢ for i ≤ r, else 0: the
/// divided differences are 1 where both are kept, 0 where neither is, σᵢ/(σᵢ − σⱼ) across; they grow without bound towards
/// σᵣ = σᵣ₊₁, where there is no derivative and 1 is taken. O(mn·min(m, n)); allocates the factors.
/// Membership: the singular values beyond the r-th within 1e-10 of the first.
/// Source: Eckart and Young, The approximation of one matrix by another of lower rank, 1936; the Jacobian by Feppon
/// and Lermusiaux, A geometric approach to dynamical model order reduction, 2018.
/// </remarks>
public sealed class RankBall : SetIndicator
{
    /// <summary>The set of m×n matrices of rank at most r.</summary>
    /// <param name="rows">m; ≥ 1.</param>
    /// <param name="columns">n; ≥ 1.</param>
    /// <param name="rank">r; from 0 (the zero matrix alone) to min(m, n).</param>
    /// <exception cref="ArgumentException">A size is under 1, an array does not hold m·n numbers, or r is outside its range.</exception>
    public RankBall(int rows, int columns, int rank)
        : base(MatrixShape.Length(rows, columns, nameof(RankBall)), new FunctionTraits { IsCone = true, IsConvex = rank == 0 || rank == Math.Min(rows, columns) })
    {
        if (rank < 0 || rank > Math.Min(rows, columns))
            throw new ArgumentException($"RankBall: expected a rank from 0 to {Math.Min(rows, columns)}, the smaller size; came {rank}.", nameof(rank));
        (Rows, Columns, Rank) = (rows, columns, rank);
    }

    /// <summary>The number m of rows.</summary>
    public int Rows { get; }

    /// <summary>The number n of columns.</summary>
    public int Columns { get; }

    /// <summary>The largest rank r.</summary>
    public int Rank { get; }

    private bool IsWhole => Rank == Math.Min(Rows, Columns);

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x)
    {
        if (IsWhole)
            return true;
        double[] values = SingularSpectrum.Of(x, Rows, Columns).Values;
        return Rank == 0 ? values[0] == 0 : values[Rank] <= Membership.Tolerance * values[0];
    }

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result)
    {
        if (IsWhole)
        {
            x.CopyTo(result);
            return;
        }
        var spectrum = SingularSpectrum.Of(x, Rows, Columns);
        spectrum.Compose(Kept(spectrum), result);
    }

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result)
    {
        if (IsWhole)
        {
            direction.CopyTo(result);
            return;
        }
        var spectrum = SingularSpectrum.Of(x, Rows, Columns);
        double[] values = spectrum.Values;
        spectrum.Differentiate(Kept(spectrum), Difference, direction, result);

        double Difference(int i, int j)
        {
            if (i < Rank == j < Rank)
                return i < Rank ? 1 : 0;
            double kept = values[Math.Min(i, j)], gap = kept - values[Math.Max(i, j)];
            return gap == 0 ? 1 : kept / gap;
        }
    }

    private double[] Kept(SingularSpectrum spectrum)
    {
        double[] kept = [.. spectrum.Values];
        kept.AsSpan(Rank).Clear();
        return kept;
    }
}
