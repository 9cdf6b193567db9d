using System.Globalization;
using System.Text;

namespace Leibniz.Symbolic;

/// <summary>Writes explanations in LaTeX.</summary>
internal static class ExplanationLatex
{
    public static string Write(Explanation explanation)
    {
        string operation = $@"\frac{{\mathrm{{d}}}}{{\mathrm{{d}} {LatexNames.Variable(explanation.Variable)}}}";
        var text = new StringBuilder("\\begin{align*}\n");
        foreach (ExplanationStep step in explanation.Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $@"{operation} \left({Latex.Print(step.Part)}\right) &= {Latex.Print(step.Derivative)}");
            text.Append(CultureInfo.InvariantCulture, $@" && \text{{{Literal(step.Rule)}: }} \left({Latex.Print(step.Pattern)}\right)' = {Latex.Print(step.PatternDerivative)} \\{'\n'}");
        }
        text.Append(CultureInfo.InvariantCulture, $@"{operation} \left({Latex.Print(explanation.Formula)}\right) &= {Latex.Print(explanation.Result)}");
        return text.Append("\n\\end{align*}\n").ToString();
    }

    private static string Literal(string text) => text.Replace("_", @"\_", StringComparison.Ordinal);
}
