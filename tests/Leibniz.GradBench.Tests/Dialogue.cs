using System.Globalization;
using System.Text;
using System.Text.Json;
using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench.Tests;

/// <summary>Speaks to the tool as an eval does.</summary>
internal static class Dialogue
{
    /// <summary>The responses to some messages, one a line each.</summary>
    public static JsonElement[] Say(params string[] messages)
    {
        using var output = new MemoryStream();
        using var input = new StringReader(string.Join('\n', messages));
        new Session(Catalog.Modules).Run(input, output);
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => JsonElement.Parse(line))];
    }

    /// <summary>The output of one evaluation, which must succeed.</summary>
    public static JsonElement Evaluate(string module, string function, string input)
    {
        JsonElement response = Say(
            $$"""{"id": 7, "kind": "evaluate", "module": "{{module}}", "function": "{{function}}", "input": {{input}}}""")[0];
        Assert.True(response.GetProperty("success").GetBoolean(), response.GetRawText());
        return response.GetProperty("output");
    }

    /// <summary>All numbers of a JSON value, in order.</summary>
    public static double[] Numbers(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => [value.GetDouble()],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Numbers)],
        JsonValueKind.Object => [.. value.EnumerateObject().SelectMany(static p => Numbers(p.Value))],
        _ => [],
    };

    /// <summary>Numbers as a JSON array.</summary>
    public static string Json(IEnumerable<double> x) =>
        "[" + string.Join(", ", x.Select(static v => v.ToString("R", CultureInfo.InvariantCulture))) + "]";

    /// <summary>Central differences of outputs by the numbers of an array, one row for each of the array's numbers.</summary>
    public static double[][] Differences(double[] x, Func<double[], double[]> function)
    {
        var rows = new double[x.Length][];
        for (int i = 0; i < x.Length; i++)
        {
            const double h = 1e-5;
            double[] up = [.. x], down = [.. x];
            up[i] += h;
            down[i] -= h;
            rows[i] = [.. function(up).Zip(function(down), static (a, b) => (a - b) / (2 * h))];
        }
        return rows;
    }

    /// <summary>Asserts agreement to the accuracy of central differences, 10⁻⁷ of the larger of 1 and the expected.</summary>
    public static void Close(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= 1e-7 * Math.Max(1, Math.Abs(expected[i])), $"[{i}]: expected {expected[i]:R}, actual {actual[i]:R}");
    }
}
