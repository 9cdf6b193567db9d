using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Leibniz.Cli.Modes;
using Leibniz.Nist;
using Spectre.Console;

namespace Leibniz.Cli.Commands;

/// <summary><c>leibniz check FILE.dat</c>: every mode on a NIST regression problem.</summary>
internal static class CheckCommand
{
    // Modes differ by rounding alone: a few ulp an operation, of sums that cancel.
    private const double AgreementTolerance = 1e-9;
    private const double MinimumTolerance = 1e-6;

    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "A NIST StRD nonlinear regression file, such as data/nist/Rat43.dat." };
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command(
            "check",
            "Differentiates the residual sum of squares of a NIST StRD file in every mode, at both starts and at the "
            + "certified parameters.\n\nExample:\n  leibniz check data/nist/Rat43.dat")
        {
            file, format,
        };
        command.SetAction(parsed =>
        {
            StrdFile problem = StrdFile.Read(parsed.GetValue(file)!);
            CheckResult result = Run(problem);
            if (parsed.GetValue(format) == "json")
                Console.WriteLine(Json(result));
            else
                Table(problem, result);
            return result.Passed ? 0 : 1;
        });
        return command;
    }

    internal static CheckResult Run(StrdFile problem)
    {
        CheckResult asWritten = Differentiate(problem);
        // The file's own residual sum of squares says which arctan its certified parameters belong to.
        if (asWritten.Inconsistency is null || problem.WithAngles() is not { } angles)
            return asWritten;
        CheckResult result = Differentiate(angles);
        return result.Inconsistency is null
            ? result with
            {
                Remark = $"{problem.Name}: with arctan as written the certified parameters give a residual sum of squares of {Text(asWritten.Points[2].Value)}, "
                    + $"not the {Text(problem.ResidualSumOfSquares)} that the file states; read as the angle, {angles.Formula}, they give it, and so it was read.",
            }
            : asWritten;
    }

    private static CheckResult Differentiate(StrdFile problem)
    {
        var f = new ResidualSum(problem);
        (string Name, double[] At)[] places =
        [
            ("start 1", [.. problem.Start1]), ("start 2", [.. problem.Start2]), ("certified", [.. problem.Certified]),
        ];
        var points = new List<CheckPoint>();
        foreach ((string name, double[] at) in places)
        {
            List<ModeGradient> modes = ModeGradients.Of(f, null, at, "all");
            modes.Insert(1, new("symbolic", f.SymbolicGradient(at)));
            CheckPoint? start = points.Count == 0 ? null : points[0];
            double scale = start is null ? Norm(modes[2].Gradient, at) : Scaled(start);
            points.Add(new(
                name, at, f.Evaluate<double>(at), modes, Disagreement(modes, at, start),
                ModeGradients.NumericalAgrees(modes, at, scale)));
        }
        double ratio = Scaled(points[2]) / Scaled(points[0]);
        bool agree = points.All(p => p.Disagreement <= AgreementTolerance && p.NumericalAgrees);
        string? inconsistent = Inconsistency(problem, points[2].Value);
        return new(problem.Name, points, ratio, agree, agree && ratio < MinimumTolerance && inconsistent is null, inconsistent);
    }

    // The file says what the residual sum of squares is at its certified parameters; one of the two may be mistyped.
    private static string? Inconsistency(StrdFile problem, double value)
    {
        double stated = problem.ResidualSumOfSquares, floor = 1e-20 * problem.Observations.Response.Sum(y => y * y);
        return Math.Abs(value - stated) <= Math.Max(1e-6 * stated, floor)
            ? null
            : $"{problem.Name}: the file contradicts itself: it states a residual sum of squares of {Text(stated)}, but at its certified parameters that is {Text(value)}. Check the certified parameters.";
    }

    // The largest distance between exact modes, relative to the gradient, or at a minimum, where that is only rounding, to
    // the gradient of the start, each element weighted by its parameter.
    private static double Disagreement(List<ModeGradient> modes, double[] at, CheckPoint? start)
    {
        ModeGradient[] exact = [.. modes.Where(m => m.Errors is null)];
        double scale = Math.Max(Norm(exact[0].Gradient, at), start is null ? 0 : MinimumTolerance * Scaled(start));
        double largest = 0;
        foreach (ModeGradient mode in exact.Skip(1))
            largest = Math.Max(largest, Norm([.. mode.Gradient.Zip(exact[0].Gradient, (a, b) => a - b)], at));
        return scale == 0 ? largest : largest / scale;
    }

    private static double Scaled(CheckPoint point) => Norm(point.Modes.First(m => m.Mode == "reverse").Gradient, point.At);

    private static double Norm(double[] gradient, double[] at) =>
        Math.Sqrt(gradient.Select((g, i) => g * at[i]).Sum(v => v * v));

    private static void Table(StrdFile problem, CheckResult result)
    {
        AnsiConsole.WriteLine($"{problem.Name}: {problem.Response} = {problem.Formula}, {problem.Observations.Response.Length} observations");
        foreach (CheckPoint point in result.Points)
        {
            AnsiConsole.WriteLine();
            AnsiConsole.WriteLine($"{point.Name}: residual sum of squares {Text(point.Value)}");
            var table = new Table().Border(TableBorder.Simple).AddColumn("mode");
            foreach (string name in problem.Parameters)
                table.AddColumn(new TableColumn("d/d" + name).RightAligned());
            foreach (ModeGradient mode in point.Modes)
                table.AddRow([mode.Mode, .. mode.Gradient.Select(Text)]);
            AnsiConsole.Write(table);
            AnsiConsole.WriteLine($"exact modes agree to {Short(point.Disagreement)}; numerical {(point.NumericalAgrees ? "agrees within its error estimate" : "DISAGREES")}");
        }
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine($"scaled gradient at the certified parameters / at start 1: {Short(result.GradientRatio)}");
        AnsiConsole.WriteLine(result.Agree ? "all modes agree" : "MODES DISAGREE");
        if (result.Remark is not null)
            AnsiConsole.WriteLine(result.Remark);
        if (result.Inconsistency is not null)
            AnsiConsole.WriteLine(result.Inconsistency);
        if (!result.Passed)
            AnsiConsole.WriteLine("check failed");
    }

    private static string Json(CheckResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("name", result.Name);
            json.WriteBoolean("agree", result.Agree);
            json.WriteBoolean("passed", result.Passed);
            json.WriteNumber("gradientRatio", result.GradientRatio);
            if (result.Remark is not null)
                json.WriteString("remark", result.Remark);
            json.WriteStartArray("points");
            foreach (CheckPoint point in result.Points)
            {
                json.WriteStartObject();
                json.WriteString("at", point.Name);
                json.WriteNumber("residualSumOfSquares", point.Value);
                json.WriteNumber("disagreement", point.Disagreement);
                json.WriteStartObject("modes");
                foreach (ModeGradient mode in point.Modes)
                {
                    json.WriteStartArray(mode.Mode);
                    foreach (double g in mode.Gradient)
                        json.WriteNumberValue(g);
                    json.WriteEndArray();
                }
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string Text(double value) => value.ToString("G10", CultureInfo.InvariantCulture);

    private static string Short(double value) => value.ToString("0.0e+0", CultureInfo.InvariantCulture);
}
