namespace Leibniz.Symbolic;

/// <summary>Formulas in LaTeX.</summary>
public static class Latex
{
    /// <summary>The formula in LaTeX (amsmath), without dollar signs.</summary>
    /// <remarks>Quotients are fractions, the natural logarithm is \ln, a choice is a cases environment. A variable of one
    /// letter, or named like a Greek letter, is that letter; digits after it are its subscript; any other name is one
    /// \mathit.</remarks>
    /// <param name="expression">The formula.</param>
    /// <exception cref="InvalidOperationException">Written out, with every shared part each time, it has more than four
    /// million characters.</exception>
    public static string Print(Expr expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return LatexNotation.Shared.Print(expression);
    }
}
