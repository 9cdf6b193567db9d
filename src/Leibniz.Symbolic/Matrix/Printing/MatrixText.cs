namespace Leibniz.Symbolic.Matrix;

/// <summary>Writes formulas as text that the parser reads back, once the shapes are declared.</summary>
public static class MatrixText
{
    private static readonly TextNotation s_notation = new();

    /// <summary>The formula as text; of one too long or too deep to write, its shape and size.</summary>
    /// <param name="formula">The formula.</param>
    public static string Print(MatrixExpr formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return s_notation.WriteIfShort(formula);
    }
}
