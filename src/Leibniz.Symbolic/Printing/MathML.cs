namespace Leibniz.Symbolic;

/// <summary>Formulas in MathML.</summary>
public static class MathML
{
    /// <summary>The formula as a <c>math</c> element of presentation MathML (W3C, MathML Core), well-formed XML.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="isBlock">Whether it stands on a line of its own rather than in a line of text.</param>
    /// <exception cref="InvalidOperationException">Written out, with every shared part each time, it has more than four
    /// million characters.</exception>
    public static string Print(Expr expression, bool isBlock = true)
    {
        ArgumentNullException.ThrowIfNull(expression);
        string display = isBlock ? " display=\"block\"" : "";
        return $"<math xmlns=\"http://www.w3.org/1998/Math/MathML\"{display}>{MathMLNotation.Shared.Print(expression)}</math>";
    }
}
