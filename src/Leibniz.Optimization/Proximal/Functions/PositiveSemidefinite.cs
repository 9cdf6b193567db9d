namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of the symmetric positive semidefinite n×n matrices, given by their n² numbers row after row.</summary>
/// <remarks>
/// P(X) = Σ max(λᵢ, 0) vᵢvᵢᵀ over the eigenpairs of (X + Xᵀ)/2: a matrix that is not symmetric loses its skew part. The
/// Jacobian times H is V(Ω ∘ VᵀHV)Vᵀ, H made symmetric, with the divided differences Ωᵢⱼ = (λᵢ⁺ − λⱼ⁺)/(λᵢ − λⱼ): 1 where both are
/// positive, 0 where neither is, λᵢ/(λᵢ − λⱼ) where only λᵢ is; a zero eigenvalue counts as not positive, equal ones need no
/// care (the element of least norm). O(n³); allocates the eigenvectors. Membership: the skew part and the negative
/// eigenvalues within 1e-10 of the largest number.
/// Source: Higham, Computing a nearest symmetric positive semidefinite matrix, 1988, theorem 2.1; the Jacobian by Sun and Sun,
/// Semismooth matrix-valued functions, 2002.
/// </remarks>
public sealed class PositiveSemidefinite : SetIndicator
{
    /// <summary>The cone of n×n matrices.</summary>
    /// <param name="size">n; ≥ 1.</param>
    /// <exception cref="ArgumentException">n is under 1 or n² exceeds what an array holds.</exception>
    public PositiveSemidefinite(int size)
        : base(MatrixShape.Length(size, size, nameof(PositiveSemidefinite)), new FunctionTraits { IsConvex = true, IsCone = true }) =>
        Size = size;

    /// <summary>The number n of rows.</summary>
    public int Size { get; }

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x)
    {
        double slack = Membership.Tolerance * Membership.Largest(x);
        for (int i = 0; i < Size; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (Math.Abs(x[(i * Size) + j] - x[(j * Size) + i]) > slack)
                    return false;
            }
        }
        return SymmetricSpectrum.Of(x, Size).Values.Min() >= -slack;
    }

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result) => SymmetricSpectrum.Of(x, Size).PositivePart(result);

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result) =>
        SymmetricSpectrum.Of(x, Size).DifferentiatePositivePart(direction, result);
}
