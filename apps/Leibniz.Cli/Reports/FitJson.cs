using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Leibniz.Cli.Fitting;
using Leibniz.Optimization.Smooth;

namespace Leibniz.Cli.Reports;

/// <summary>Writes a fit as JSON; NaN and the infinities, which JSON lacks, as strings.</summary>
internal static class FitJson
{
    public static string Write(FitOutcome outcome)
    {
        FitProblem problem = outcome.Problem;
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("name", problem.Name);
            json.WriteString("formula", problem.Formula);
            json.WriteStartArray("parameters");
            for (int j = 0; j < problem.Parameters.Count; j++)
            {
                json.WriteStartObject();
                json.WriteString("name", problem.Parameters[j]);
                Number(json, "value", outcome.Result.X[j]);
                Number(json, "standardDeviation", outcome.Deviations[j]);
                if (problem.Certified is { } file)
                {
                    Number(json, "certified", file.Certified[j]);
                    Number(json, "digits", outcome.Digits(j));
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
            Number(json, "residualSumOfSquares", outcome.SumOfSquares);
            Number(json, "residualStandardDeviation", outcome.ResidualDeviation);
            Number(json, "rSquared", outcome.RSquared);
            json.WriteString("reason", outcome.Result.Reason.ToString());
            if (outcome.Contradiction() is { } contradiction)
                json.WriteString("contradiction", contradiction);
            json.WriteStartArray("residuals");
            foreach (double r in outcome.Residuals)
            {
                // Model minus observation; a report gives observation minus model.
                json.WriteNumberValue(-r);
            }
            json.WriteEndArray();
            json.WriteStartArray("history");
            foreach (MinimiserProgress line in outcome.Result.History)
            {
                json.WriteStartObject();
                json.WriteNumber("iteration", line.Iteration);
                Number(json, "value", line.Value);
                Number(json, "gradient", line.GradientNorm);
                Number(json, "step", line.StepNorm);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
    }
}
