using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Leibniz.Symbolic.Matrix;

namespace Leibniz.Cli.Reports;

/// <summary>Writes a matrix derivative as JSON.</summary>
internal static class MatrixJson
{
    public static string Write(MatrixReport report)
    {
        MatrixDerivative derivative = report.Derivative;
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("formula", report.Formula);
            json.WriteString("function", derivative.Function.ToString());
            json.WriteString("variable", derivative.Variable.ToString());
            json.WriteString("kind", derivative.Kind.ToString());
            json.WriteString("layout", derivative.Layout);
            json.WriteStartObject("symbols");
            foreach ((string name, string shape, string structure) in report.Symbols)
            {
                json.WriteStartObject(name);
                json.WriteString("shape", shape);
                json.WriteString("structure", structure);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteString("differential", derivative.Differential.ToString());
            json.WriteString("derivative", derivative.Value.ToString());
            json.WriteString("shape", derivative.Value.Shape.ToString());
            if (report.Notation != "text")
                json.WriteString(report.Notation, report.Written);
            json.WriteStartArray("conditions");
            foreach (string condition in derivative.Conditions)
                json.WriteStringValue(condition);
            json.WriteEndArray();
            json.WriteStartArray("hints");
            foreach (string hint in derivative.Hints)
                json.WriteStringValue(hint);
            json.WriteEndArray();
            json.WriteString("smoothPart", derivative.SmoothPart.ToString());
            NonSmooth(json, derivative.NonSmooth);
            if (report.Check is { } check)
                Check(json, check);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void NonSmooth(Utf8JsonWriter json, IReadOnlyList<NonSmoothPart> parts)
    {
        json.WriteStartArray("nonSmooth");
        foreach (NonSmoothPart part in parts)
        {
            json.WriteStartObject();
            json.WriteString("term", part.Term.ToString());
            json.WriteString("gradientWhereSmooth", part.Subgradient?.ToString());
            json.WriteString("proximable", part.Function);
            json.WriteString("advice", part.Advice);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Check(Utf8JsonWriter json, MatrixCheckResult check)
    {
        json.WriteStartObject("check");
        json.WriteBoolean("passed", check.Passed);
        json.WriteNumber("largestError", check.LargestError);
        json.WriteNumber("tolerance", check.Tolerance);
        json.WriteNumber("directions", check.Directions);
        json.WriteNumber("points", check.Points);
        json.WriteNumber("seed", check.Seed);
        json.WriteEndObject();
    }
}
