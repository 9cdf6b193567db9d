using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Leibniz.Cli.Reports;

/// <summary>Writes a simplified formula as JSON.</summary>
internal static class SimplifyJson
{
    public static string Write(SimplifyReport report)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("formula", report.Formula);
            json.WriteString("form", report.Form);
            json.WriteString("result", report.Result.ToString());
            Number(json, "costBefore", ExpressionCost.Of(report.Expression));
            Number(json, "costAfter", ExpressionCost.Of(report.Result));
            json.WriteStartArray("variables");
            foreach (string variable in report.Expression.Variables)
                json.WriteStringValue(variable);
            json.WriteEndArray();
            json.WriteStartObject("assumptions");
            foreach (IGrouping<string, Assume> held in report.Options.Assumptions.GroupBy(a => a.Key, a => a.Value))
                json.WriteString(held.Key, string.Join(", ", held));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    // JSON has no infinity.
    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
