using System.Globalization;
using Leibniz.Cli.Fitting;
using Leibniz.Optimization.Smooth;
using Spectre.Console;

namespace Leibniz.Cli.Reports;

/// <summary>Writes a fit as tables for a person.</summary>
internal static class FitTable
{
    private const int MostLines = 20;

    public static void Write(FitOutcome outcome)
    {
        FitProblem problem = outcome.Problem;
        MinimiserResult result = outcome.Result;
        AnsiConsole.WriteLine($"{problem.Name}: {problem.Formula}, {problem.Responses.Length} observations");
        var table = new Table().Border(TableBorder.Simple).AddColumn("parameter");
        table.AddColumn(new TableColumn("value").RightAligned()).AddColumn(new TableColumn("standard deviation").RightAligned());
        if (problem.Certified is not null)
            table.AddColumn(new TableColumn("certified").RightAligned()).AddColumn(new TableColumn("digits").RightAligned());
        for (int j = 0; j < result.X.Length; j++)
        {
            List<string> row = [problem.Parameters[j], Text(result.X[j], "G13"), Text(outcome.Deviations[j], "G8")];
            if (problem.Certified is { } file)
                row.AddRange([Text(file.Certified[j], "G11"), Text(outcome.Digits(j), "F1")]);
            table.AddRow([.. row]);
        }
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(
            $"residual sum of squares {Text(outcome.SumOfSquares, "G11")}, standard deviation {Text(outcome.ResidualDeviation, "G8")}, "
            + $"R² {Text(outcome.RSquared, "G10")}, largest residual {Text(outcome.Residuals.Max(Math.Abs), "G5")}");
        if (problem.Certified is { } certified)
            AnsiConsole.WriteLine($"certified residual sum of squares {Text(certified.ResidualSumOfSquares, "G11")}");
        AnsiConsole.WriteLine($"stopped after {result.Iterations} iterations: {result.Reason}");
        var history = new Table().Border(TableBorder.Simple).AddColumn("iteration");
        history.AddColumn("objective").AddColumn("gradient").AddColumn("step");
        foreach (MinimiserProgress line in Chosen(result.History))
            history.AddRow($"{line.Iteration}", Text(line.Value, "G10"), Text(line.GradientNorm, "G3"), Text(line.StepNorm, "G3"));
        AnsiConsole.Write(history);
        if (outcome.Contradiction() is { } contradiction)
            AnsiConsole.WriteLine(contradiction);
    }

    // The first and the last lines of a long history.
    private static IEnumerable<MinimiserProgress> Chosen(IReadOnlyList<MinimiserProgress> history) =>
        history.Count <= MostLines ? history : history.Take(MostLines / 2).Concat(history.TakeLast(MostLines / 2));

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
