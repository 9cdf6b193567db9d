using System.Globalization;
using System.Text;
using Leibniz.Optimization.Proximal.Lasso;

namespace Leibniz.Bench;

/// <summary>A path of 100 λ on random data of 1,000 rows and 5,000 predictors, beside scikit-learn's lasso_path to the same
/// gap.</summary>
internal static class LassoBench
{
    private const int Rows = 1000;
    private const int Columns = 5000;
    private const int Truths = 50;
    private const int Rounds = 3;

    // Gaps in units of ‖y‖², as lasso_path has them; its default is the first.
    private static readonly double[] Tolerances = [1e-4, 1e-5, 1e-6];

    /// <summary>Runs the bench; returns the process's exit code.</summary>
    public static int Run(string? output, string python)
    {
        (double[] columns, double[] response) = RandomData();
        string[] own = [.. Tolerances.Select(t => Measure(columns, response, t))];
        foreach (string line in own)
            Console.WriteLine(line);
        string[] peer = Peer(columns, response, python);
        string report = Report(own, peer);
        Console.WriteLine(report);
        if (output is not null)
            File.WriteAllText(output, report);
        return 0;
    }

    private static (double[] Columns, double[] Response) RandomData()
    {
        var random = new Random(1);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var columns = new double[Rows * Columns];
        for (int i = 0; i < columns.Length; i++)
            columns[i] = Normal();
        var response = new double[Rows];
        for (int j = 0; j < Truths; j++)
        {
            double weight = Normal();
            for (int i = 0; i < Rows; i++)
                response[i] += weight * columns[(j * Rows) + i];
        }
        for (int i = 0; i < Rows; i++)
            response[i] += 0.25 * Math.Sqrt(Truths) * Normal();
        return (columns, response);
    }

    // "tolerance seconds gap nonzeros", as the Python program prints it.
    private static string Measure(double[] columns, double[] response, double tolerance)
    {
        RegressionData data = RegressionData.FromColumns(columns, response);
        var options = new LassoOptions { Intercept = false, Tolerance = 2 * tolerance };
        var seconds = new double[Rounds];
        LassoPath path = LassoPath.Fit(data, options);
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            path = LassoPath.Fit(data, options);
            seconds[round] = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        }
        Array.Sort(seconds);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{tolerance:g} {seconds[Rounds / 2]:0.000} {path.Solutions.Max(s => s.RelativeGap) / 2:0.00e+00} {path.Solutions[^1].Nonzeros}");
    }

    private static string[] Peer(double[] columns, double[] response, string python) => PythonPeer.LinesOnData(
        python,
        "lasso/time_scikit_learn.py",
        writer =>
        {
            writer.Write(Rows);
            writer.Write(Columns);
            foreach (double value in columns)
                writer.Write(value);
            foreach (double value in response)
                writer.Write(value);
        },
        Tolerances.Select(t => t.ToString("R", CultureInfo.InvariantCulture)));

    private static string Report(string[] own, string[] peer)
    {
        var text = new StringBuilder();
        text.AppendLine("# Lasso path").AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"100 λ down to a thousandth of the first, {Rows:#,#} rows, {Columns:#,#} random normal predictors, {Truths} of them true; no intercept; one thread; processor time, so that other load on the machine weighs little; median of {Rounds} rounds, ours after a warm one.");
        text.AppendLine().AppendLine($"- Processor: {Bench.Report.Processor()}");
        text.AppendLine(CultureInfo.InvariantCulture, $"- Runtime: .NET {Environment.Version}");
        text.AppendLine($"- Commit: {Bench.Report.Commit()}");
        text.AppendLine(peer.Length == 0
            ? "- scikit-learn: not found, skipped (give a Python that has it by --python)"
            : "- " + peer[0]["version ".Length..]);
        text.AppendLine().AppendLine("| Gap allowed, of ‖y‖² | Seconds | Gap reached | scikit-learn, seconds | Its gap | Ratio | Target | Met |");
        text.AppendLine("|---|---|---|---|---|---|---|---|");
        for (int i = 0; i < own.Length; i++)
        {
            string[] ours = own[i].Split(' ');
            string[]? theirs = i + 1 < peer.Length ? peer[i + 1].Split(' ') : null;
            double? ratio = theirs is null
                ? null
                : double.Parse(ours[1], CultureInfo.InvariantCulture) / double.Parse(theirs[1], CultureInfo.InvariantCulture);
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {ours[0]} | {ours[1]} | {ours[2]} | {theirs?[1] ?? "–"} | {theirs?[2] ?? "–"} | {ratio?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–"} | ≤ 0.7 | {(ratio is null ? "–" : ratio <= 0.7 ? "yes" : "no")} |");
        }
        return text.ToString();
    }
}
