namespace Leibniz.Symbolic.Matrix;

/// <summary>Writes formulas as text that the parser reads back, once the shapes are declared.</summary>
public static class MatrixText
{
    private static readonly TextNotation s_notation = new();

    /// <summary>The formula as text.</summary>
    /// <param name="formula">The formula.</param>
    public static string Print(MatrixExpr formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return s_notation.Write(formula);
    }
}
