namespace Leibniz.Symbolic.Matrix;

/// <summary>Writes formulas in LaTeX (amsmath).</summary>
public static class MatrixLatex
{
    private static readonly LatexNotation s_notation = new();

    /// <summary>The formula in LaTeX: transposes as ⊤, ⊙ ⊘ by entries, ⊗ for Kronecker's product, K for commutation; of one
    /// too long or too deep to write, its shape and size.</summary>
    /// <param name="formula">The formula.</param>
    public static string Print(MatrixExpr formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return s_notation.WriteIfShort(formula);
    }
}
