using System.Text;
using System.Text.Json;

namespace Leibniz.Symbolic;

/// <summary>Writes explanations as JSON.</summary>
internal static class ExplanationJson
{
    public static string Write(Explanation explanation)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            Write(json, "formula", explanation.Formula);
            json.WriteString("variable", explanation.Variable);
            json.WriteStartArray("steps");
            foreach (ExplanationStep step in explanation.Steps)
                Write(json, step);
            json.WriteEndArray();
            Write(json, "result", explanation.Result);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, ExplanationStep step)
    {
        json.WriteStartObject();
        json.WriteNumber("number", step.Number);
        json.WriteString("rule", step.Rule);
        Write(json, "part", step.Part);
        Write(json, "pattern", step.Pattern);
        Write(json, "patternDerivative", step.PatternDerivative);
        json.WriteStartObject("where");
        foreach (Assignment assignment in step.Where)
            Write(json, assignment.Name, assignment.Value);
        json.WriteEndObject();
        Write(json, "derivative", step.Derivative);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Expr expression)
    {
        json.WriteStartObject(name);
        json.WriteString("text", expression.ToString());
        json.WriteString("latex", Latex.Print(expression));
        json.WriteEndObject();
    }
}
