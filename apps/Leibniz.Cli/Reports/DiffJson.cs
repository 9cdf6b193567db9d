using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Leibniz.Cli.Modes;

namespace Leibniz.Cli.Reports;

/// <summary>Writes a report as JSON; NaN and the infinities, which JSON lacks, as strings.</summary>
internal static class DiffJson
{
    public static string Write(DiffReport report)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("formula", report.Formula);
            json.WriteStartObject("at");
            foreach ((string name, double value) in report.At)
                Number(json, name, value);
            json.WriteEndObject();
            Number(json, "value", report.Value);
            json.WriteStartObject("derivatives");
            for (int i = 0; i < report.Wrt.Count; i++)
                json.WriteString(report.Wrt[i], report.Derivatives[i]);
            json.WriteEndObject();
            json.WriteStartObject("modes");
            foreach (ModeGradient mode in report.Modes)
            {
                json.WriteStartObject(mode.Mode);
                for (int i = 0; i < report.Wrt.Count; i++)
                    Number(json, report.Wrt[i], mode.Gradient[i]);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            Number(json, "largestDisagreementUlp", report.LargestUlp);
            if (report.Higher.Count > 0)
            {
                json.WriteStartObject("orders");
                foreach ((string name, double[] orders) in report.Higher)
                    Numbers(json, name, orders);
                json.WriteEndObject();
            }
            if (report.Hessian is not null)
            {
                json.WriteStartArray("hessian");
                int n = report.Wrt.Count;
                for (int i = 0; i < n; i++)
                    Numbers(json, null, report.Hessian.AsSpan(i * n, n));
                json.WriteEndArray();
            }
            json.WriteStartArray("kinks");
            foreach (Kink kink in report.Kinks)
            {
                json.WriteStartObject();
                json.WriteString("function", kink.Function);
                Number(json, "argument", kink.First);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Numbers(Utf8JsonWriter json, string? name, ReadOnlySpan<double> values)
    {
        if (name is null)
            json.WriteStartArray();
        else
            json.WriteStartArray(name);
        foreach (double value in values)
        {
            if (double.IsFinite(value))
                json.WriteNumberValue(value);
            else
                json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
        }
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
    }
}
