namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of the solutions of linear equations, { x : A x = b }.</summary>
/// <remarks>
/// P(x) = x − Qᵀ(Q x − c), where the rows of Q are an orthonormal basis of A's rows and Q x = c says the same as A x = b.
/// The Jacobian is I − QᵀQ everywhere. Made once in O(m²n), a step takes O(rn), r the rank, and no allocation once warm.
/// Rows of A that depend on others are dropped: Q comes from Gram–Schmidt orthogonalisation, done twice for each row and
/// taking the row with the longest remainder first, which reveals the rank; a remainder under 1e-10 of its row is 0.
/// Membership: each |⟨qᵢ, x⟩ − cᵢ| within 1e-10 of the larger of |cᵢ| and ‖x‖.
/// Source: Parikh and Boyd, Proximal Algorithms, 2014, section 6.2; the orthogonalisation by Björck, Numerical Methods
/// for Least Squares Problems, 1996, section 2.4.
/// </remarks>
public sealed class AffineSet : SetIndicator
{
    private readonly OrthonormalRows rows;

    /// <summary>The solutions of A x = b.</summary>
    /// <param name="matrix">A, [m, n] row after row, m = the length of <paramref name="right"/> ≥ 1; copied.</param>
    /// <param name="right">b, [m]; copied.</param>
    /// <exception cref="ArgumentException">b is empty, A's length is not a multiple of b's, a number is not finite, or the
    /// equations have no solution: an equation whose left side is a combination of others has another right side.</exception>
    public AffineSet(ReadOnlySpan<double> matrix, ReadOnlySpan<double> right)
        : this(new OrthonormalRows(matrix, right)) { }

    private AffineSet(OrthonormalRows rows)
        : base(rows.Columns, new FunctionTraits { IsConvex = true, IsCone = rows.IsHomogeneous }) =>
        this.rows = rows;

    /// <summary>The rank of A: the number of independent equations.</summary>
    public int Rank => rows.Rank;

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x)
    {
        double scale = Membership.Norm(x);
        for (int i = 0; i < rows.Rank; i++)
        {
            if (!Membership.Same(VectorKernels.Dot(rows.Row(i), x), rows.Level(i), scale))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result)
    {
        x.CopyTo(result);
        // Twice: where x is huge beside its projection, the first pass leaves the rounding of x.
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < rows.Rank; i++)
                VectorKernels.AddScaled(result, rows.Level(i) - VectorKernels.Dot(rows.Row(i), result), rows.Row(i), result);
        }
    }

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result)
    {
        direction.CopyTo(result);
        for (int i = 0; i < rows.Rank; i++)
            VectorKernels.AddScaled(result, -VectorKernels.Dot(rows.Row(i), result), rows.Row(i), result);
    }
}
