using System.Diagnostics.CodeAnalysis;

namespace Leibniz.Symbolic;

/// <summary>Reads formulas.</summary>
/// <remarks>
/// The notation is that of C# and of paper: + − * / % and ^ or ** for powers (from the right; −x^2 is −(x^2)),
/// parentheses or square brackets, functions by the names and aliases of the rules (also as <c>Math.Sin(x)</c>), the
/// constants pi, π, e, tau and inf, and <c>a &lt; b ? x : y</c> with comparisons joined by &amp;&amp; and ||. Sums, products and
/// integrals are written <c>sum(k = 1..n, x^k)</c>, <c>product(…)</c>, <c>integral(t = 0..x, exp(-t^2))</c>. A prime stands
/// for a derivative, <c>sin'(x)</c>; after a name that is no function it makes that an unknown one. Whole numbers of any
/// length are exact.
/// </remarks>
public static class Formula
{
    /// <summary>Reads a formula.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormulaException">The text is no formula; says where, what was expected and what came.</exception>
    public static Expr Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Parser(text, []).ParseAll();
    }

    /// <summary>Reads a formula that calls unknown functions.</summary>
    /// <param name="text">The text; <c>f(x)</c>, <c>f'(x)</c> or <c>g'[1, 0](x, y)</c> may stand in it.</param>
    /// <param name="unknownFunctions">The names of the functions that are not known.</param>
    /// <exception cref="FormulaException">The text is no formula; says where, what was expected and what came.</exception>
    public static Expr Parse(string text, IReadOnlyCollection<string> unknownFunctions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(unknownFunctions);
        return new Parser(text, unknownFunctions).ParseAll();
    }

    /// <summary>Reads a formula in LaTeX.</summary>
    /// <remarks>
    /// \frac, \sqrt[n], powers, functions with or without parentheses (\sin 2x, \sin^2 x, \sin^{-1} x for the inverse),
    /// \operatorname, \ln, \log_b, \left and \right, |x|, ⌊x⌋, cases, \cdot, \times, \bmod; \sum_{k = 1}^{n} and \prod, which reach
    /// to the end of a product, and \int_{a}^{b} … \mathrm{d}t (or dt). Letters side by side are
    /// multiplied; each letter, Greek ones too, is a variable, but for e, \pi, \tau and \infty; a subscript belongs to the
    /// name: x_{1} is x1, x_{i} is x_i. \mathrm{rate} is one variable. Reads back all that <see cref="Latex"/> writes.
    /// </remarks>
    /// <param name="text">The text, without dollar signs.</param>
    /// <exception cref="FormulaException">The text is no formula; says where, what was expected and what came.</exception>
    public static Expr ParseLatex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new LatexParser(text, []).ParseAll();
    }

    /// <summary>Reads a formula in LaTeX that calls unknown functions.</summary>
    /// <param name="text">The text, without dollar signs; <c>f(x)</c>, <c>f'(x)</c>, <c>f^{(4)}(x)</c> or
    /// <c>g^{(1, 0)}(x, y)</c> may stand in it.</param>
    /// <param name="unknownFunctions">The names of the functions that are not known.</param>
    /// <exception cref="FormulaException">The text is no formula; says where, what was expected and what came.</exception>
    public static Expr ParseLatex(string text, IReadOnlyCollection<string> unknownFunctions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(unknownFunctions);
        return new LatexParser(text, unknownFunctions).ParseAll();
    }

    /// <summary>Reads a C# expression on <c>double</c>.</summary>
    /// <remarks>Operators, a comparison with ?:, literals, casts to double, constants such as <c>Math.PI</c>, and calls of
    /// the methods that rules differentiate: <c>Math.Sin(x)</c>, <c>double.Hypot(x, y)</c>, <c>Special.Gamma(x)</c>,
    /// <c>Fused.Sum&lt;double&gt;([x, y])</c>, <c>Primitive.Apply&lt;TRule, double&gt;(x)</c>. A division of whole-number
    /// literals is an error, because C# truncates it. Reads back all that <see cref="CSharp.Expression"/> writes.</remarks>
    /// <param name="text">The text.</param>
    /// <exception cref="FormulaException">The text is no such expression; says where, what was expected and what
    /// came.</exception>
    public static Expr ParseCSharp(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new CSharpParser(text).ParseAll();
    }

    /// <summary>Reads a formula, if the text is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="expression">Receives the expression.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Expr? expression)
    {
        expression = null;
        if (text is null)
            return false;
        try
        {
            expression = Parse(text);
            return true;
        }
        catch (FormulaException)
        {
            return false;
        }
    }

    /// <summary>The names of the functions that formulas can call, aliases included.</summary>
    public static IReadOnlyList<string> Functions => [.. FunctionTable.Shared.Names];
}
