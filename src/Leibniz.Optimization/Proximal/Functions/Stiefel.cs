namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of the m×n matrices with orthonormal columns, XᵀX = I, m ≥ n, row after row; not convex.</summary>
/// <remarks>
/// P(X) = UVᵀ of the thin singular value decomposition X = U diag(σ) Vᵀ, the orthogonal factor of the polar decomposition;
/// where X is rank-deficient the nearest matrix is not unique and the decomposition chooses one, the same for the same X.
/// The Jacobian times H, with C = UᵀHV: U(Δ ∘ (C − Cᵀ))Vᵀ + (HV − UC) diag(1/σ) Vᵀ, Δᵢⱼ = 1/(σᵢ + σⱼ); a term whose denominator
/// is 0 (σ under 2⁻⁵²·m·σ₁) is left out, where there is no derivative. O(mn²); allocates the factors.
/// Membership: each number of XᵀX − I within 1e-10.
/// Source: Higham, Functions of Matrices, 2008, theorem 8.4 (nearest matrix); Edelman, Arias and Smith, 1998, for the set.
/// </remarks>
public sealed class Stiefel : SetIndicator
{
    /// <summary>The set of m×n matrices.</summary>
    /// <param name="rows">m; ≥ n.</param>
    /// <param name="columns">n; ≥ 1.</param>
    /// <exception cref="ArgumentException">n is under 1, m is under n, or an array does not hold m·n numbers.</exception>
    public Stiefel(int rows, int columns)
        : base(MatrixShape.Length(rows, columns, nameof(Stiefel)), FunctionTraits.Unknown)
    {
        if (rows < columns)
            throw new ArgumentException($"Stiefel: {columns} columns of {rows} numbers cannot be orthonormal; expected at least as many rows as columns.", nameof(rows));
        Rows = rows;
        Columns = columns;
    }

    /// <summary>The number m of rows.</summary>
    public int Rows { get; }

    /// <summary>The number n of columns.</summary>
    public int Columns { get; }

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x)
    {
        for (int i = 0; i < Columns; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double inner = 0;
                for (int k = 0; k < Rows; k++)
                    inner += x[(k * Columns) + i] * x[(k * Columns) + j];
                if (!Membership.Same(inner, i == j ? 1 : 0, 1))
                    return false;
            }
        }
        return true;
    }

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result)
    {
        var ones = new double[Columns];
        ones.AsSpan().Fill(1);
        SingularSpectrum.Of(x, Rows, Columns).Compose(ones, result);
    }

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result)
    {
        var ones = new double[Columns];
        ones.AsSpan().Fill(1);
        SingularSpectrum.Of(x, Rows, Columns).Differentiate(ones, static (_, _) => 0, direction, result);
    }
}
