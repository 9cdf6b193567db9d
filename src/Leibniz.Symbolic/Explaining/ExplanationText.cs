using System.Globalization;
using System.Text;

namespace Leibniz.Symbolic;

/// <summary>Writes explanations as plain text.</summary>
internal static class ExplanationText
{
    public static string Write(Explanation explanation)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"d/d{explanation.Variable} of {explanation.Formula}\n\n");
        foreach (ExplanationStep step in explanation.Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"{step.Number,3}. {step.Rule}: ({step.Pattern})' = {step.PatternDerivative}\n");
            if (step.Where.Count > 0)
                text.Append(CultureInfo.InvariantCulture, $"     with {string.Join(", ", step.Where.Select(w => $"{w.Name} = {w.Value}"))}\n");
            text.Append(CultureInfo.InvariantCulture, $"     ({step.Part})' = {step.Derivative}\n");
        }
        if (explanation.Steps.Count > 0)
            text.Append('\n');
        return text.Append(CultureInfo.InvariantCulture, $"Result: {explanation.Result}\n").ToString();
    }
}
