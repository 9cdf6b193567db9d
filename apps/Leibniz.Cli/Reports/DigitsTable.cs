using System.Globalization;
using System.Text;
using Leibniz.Cli.Fitting;

namespace Leibniz.Cli.Reports;

/// <summary>The digits in which fits of NIST files agree with the certified parameters, as Markdown.</summary>
internal static class DigitsTable
{
    /// <summary>Table, medians and footnotes.</summary>
    /// <param name="pairs">The fits of each file.</param>
    public static string Of(IReadOnlyList<FitPair> pairs)
    {
        var text = new StringBuilder();
        var notes = new List<string>();
        text.AppendLine("# Digits of the NIST regressions").AppendLine();
        text.AppendLine("Digits are −log₁₀ of a parameter's relative distance to its certified value, at most the 11 that are certified; for each start");
        text.AppendLine("the least of a file's parameters and their median, and the iterations made. By Levenberg–Marquardt with an exact Jacobian, from both starts:").AppendLine();
        text.AppendLine("    leibniz fit --all data/nist > bench/results/nist.md").AppendLine();
        text.AppendLine("| File | Parameters | Start 1: least | Median | Iterations | Start 2: least | Median | Iterations |");
        text.AppendLine("|---|---|---|---|---|---|---|---|");
        var all = new List<double>();
        foreach (FitPair pair in pairs)
        {
            (FitOutcome first, FitOutcome second) = (pair.First, pair.Second);
            string mark = "";
            if ((pair.AsWritten ?? first).Contradiction() is { } contradiction)
            {
                mark = $" [{notes.Count + 1}]";
                string reading = pair.AsWritten is null
                    ? ""
                    : $" With the angle in place of its arctan, {first.Problem.Formula}, it is what is stated, and so it was fitted. As written, from start 1: {EachParameter(pair.AsWritten)}.";
                notes.Add($"[{notes.Count + 1}] {contradiction}{reading}");
            }
            all.AddRange([.. Digits(first), .. Digits(second)]);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {first.Problem.Name}{mark} | {first.Result.X.Length} | {Cells(first)} | {Cells(second)} |");
        }
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Over every parameter of every file from both starts: least {all.Min():F1}, median {Median(all):F1}.");
        foreach (string note in notes)
            text.AppendLine().AppendLine(note);
        return text.ToString();
    }

    private static string Cells(FitOutcome outcome)
    {
        List<double> digits = Digits(outcome);
        return string.Create(CultureInfo.InvariantCulture, $"{digits.Min():F1} | {Median(digits):F1} | {outcome.Result.Iterations}");
    }

    private static string EachParameter(FitOutcome outcome) => string.Join(
        ", ", Digits(outcome).Select((d, j) => string.Create(CultureInfo.InvariantCulture, $"{outcome.Problem.Parameters[j]} {d:F1} digits")));

    private static List<double> Digits(FitOutcome outcome) => [.. Enumerable.Range(0, outcome.Result.X.Length).Select(outcome.Digits)];

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        int half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
