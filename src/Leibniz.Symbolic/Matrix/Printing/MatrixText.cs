namespace Leibniz.Symbolic.Matrix;

/// <summary>Writes formulas as text that the parser reads back, once the shapes are declared.</summary>
public static class MatrixText
{
    private static readonly TextNotation s_notation = new();

    // A shared graph can be exponentially long as text.
    private const int MostNodes = 200_000;

    /// <summary>The formula as text; of one too long to write, its size.</summary>
    /// <param name="formula">The formula.</param>
    public static string Print(MatrixExpr formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return formula.Size <= MostNodes ? s_notation.Write(formula) : $"(a formula of {formula.Shape} with more than {MostNodes} nodes)";
    }
}
