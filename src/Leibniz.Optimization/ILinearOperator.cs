namespace Leibniz.Optimization;

/// <summary>A linear map A: Rⁿ → Rᵐ with its adjoint, ⟨A x, y⟩ = ⟨x, Aᵀ y⟩.</summary>
public interface ILinearOperator
{
    /// <summary>The length m of an output.</summary>
    int Rows { get; }

    /// <summary>The length n of an input.</summary>
    int Columns { get; }

    /// <summary>Writes A x to <paramref name="result"/>.</summary>
    /// <param name="x">The input, [n].</param>
    /// <param name="result">Receives A x, [m]; must not overlap <paramref name="x"/>.</param>
    void Apply(ReadOnlySpan<double> x, Span<double> result);

    /// <summary>Writes Aᵀ y to <paramref name="result"/>.</summary>
    /// <param name="y">The input, [m].</param>
    /// <param name="result">Receives Aᵀ y, [n]; must not overlap <paramref name="y"/>.</param>
    void Adjoint(ReadOnlySpan<double> y, Span<double> result);

    /// <summary>An upper bound of the spectral norm ‖A‖₂, NaN where none is known (solvers then estimate it).</summary>
    double NormBound { get; }
}
