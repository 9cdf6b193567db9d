namespace Leibniz.Symbolic;

/// <summary>A derivative found step by step, the way it is done on paper: which rule at which node, in order.</summary>
/// <remarks>The steps come from the same rules as every derivative of the library; a part that occurs twice is differentiated
/// once. <see cref="Result"/> has the value of <see cref="Expr.Differentiate"/>, perhaps in another form.</remarks>
/// <param name="Formula">The formula.</param>
/// <param name="Variable">The variable.</param>
/// <param name="Steps">The steps, from the inner parts outwards.</param>
/// <param name="Result">The derivative.</param>
public sealed record Explanation(Expr Formula, string Variable, IReadOnlyList<ExplanationStep> Steps, Expr Result)
{
    /// <summary>The steps as plain text.</summary>
    public string ToText() => ExplanationText.Write(this);

    /// <summary>The steps as a LaTeX align* environment (amsmath), one line each.</summary>
    public string ToLatex() => ExplanationLatex.Write(this);

    /// <summary>The steps as JSON: formula, variable, steps (number, rule, part, pattern, patternDerivative, where,
    /// derivative) and result; each formula as <c>text</c> and <c>latex</c>.</summary>
    public string ToJson() => ExplanationJson.Write(this);

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();
}
