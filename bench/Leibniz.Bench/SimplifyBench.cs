using System.Globalization;
using System.Text;
using System.Text.Json;
using Leibniz.Symbolic;

namespace Leibniz.Bench;

/// <summary>Derivatives simplified, beside SymPy's diff and simplify: nodes of the results and processor time.</summary>
/// <remarks>Nodes are counted alike on both sides: those of the text as a tree of binary operations.</remarks>
internal static class SimplifyBench
{
    private const int Rounds = 5;

    private static readonly (int Order, string Formula)[] s_rows =
    [
        (8, "sin(x)*exp(x^2)/(1 + x^4)"), (1, "x^3*exp(-x)"), (2, "exp(-x^2)"), (3, "exp(-x^2/2)"), (1, "x/(1 + x^2)"), (2, "x/(1 + x^2)"),
        (3, "1/(1 + x^2)"), (1, "sin(x)/x"), (2, "sin(x)/x"), (1, "log(x)/x"), (2, "x*log(x)"), (1, "sqrt(1 - x^2)"), (2, "sqrt(1 + x^2)"),
        (2, "asin(x)"), (3, "atan(x)"), (2, "tan(x)"), (1, "sin(x)^2*cos(x)"), (2, "exp(sin(x))"), (1, "log(x + sqrt(1 + x^2))"),
        (2, "exp(a*x)*cos(b*x)"), (1, "(x^2 - 1)/(x^2 + 1)"),
    ];

    /// <summary>Runs the bench; returns the process's exit code.</summary>
    public static int Run(string? output, string? table, string python)
    {
        JsonElement[] peer = Peer(python);
        var own = new List<(Expr Derivative, double Seconds)>();
        foreach ((int order, string formula) in s_rows)
            own.Add(Measure(order, formula));
        string report = Report(own, peer);
        Console.WriteLine(report);
        if (output is not null)
            File.WriteAllText(output, report);
        if (table is not null)
            File.WriteAllText(table, Table(own, peer));
        return 0;
    }

    private static (Expr, double) Measure(int order, string formula)
    {
        Expr f = Formula.Parse(formula);
        Expr derivative = f.SimplifiedDerivative("x", order);
        var seconds = new double[Rounds];
        for (int i = 0; i < Rounds; i++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            derivative = f.SimplifiedDerivative("x", order);
            seconds[i] = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        }
        Array.Sort(seconds);
        return (derivative, seconds[Rounds / 2]);
    }

    private static JsonElement[] Peer(string python) =>
    [
        .. PythonPeer.Lines(
            python,
            "symbolic/time_sympy.py",
            [],
            s_rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Order}\t{row.Formula}")))
            .Select(line => JsonDocument.Parse(line).RootElement),
    ];

    private static string Report(List<(Expr Derivative, double Seconds)> own, JsonElement[] peer)
    {
        var text = new StringBuilder("# Derivatives simplified, beside SymPy").AppendLine().AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"SimplifiedDerivative beside SymPy's simplify(diff(…)). Nodes: of the text as a tree of binary operations, on both sides. Processor time; ours the median of {Rounds} rounds after a first, SymPy's once with an empty cache.").AppendLine();
        text.AppendLine($"- Processor: {Bench.Report.Processor()}");
        text.AppendLine(CultureInfo.InvariantCulture, $"- Runtime: .NET {Environment.Version}");
        text.AppendLine($"- Commit: {Bench.Report.Commit()}");
        text.AppendLine(peer.Length == 0 ? "- SymPy: not found, skipped (give a Python that has it by --python)" : $"- SymPy {peer[0].GetProperty("version").GetString()}").AppendLine();
        text.AppendLine("| Formula | Order | Nodes | SymPy's | Ratio | Milliseconds | SymPy's | Ratio |").AppendLine("|---|---|---|---|---|---|---|---|");
        for (int i = 0; i < s_rows.Length; i++)
        {
            double nodes = ExpressionCost.TreeNodes(own[i].Derivative);
            (string theirNodes, string nodeRatio, string theirTime, string timeRatio) = ("–", "–", "–", "–");
            if (i + 1 < peer.Length)
            {
                double count = Nodes(peer[i + 1]), seconds = peer[i + 1].GetProperty("seconds").GetDouble();
                (theirNodes, nodeRatio) = (Text(count, "0"), Text(nodes / count, "0.00"));
                (theirTime, timeRatio) = (Text(1000 * seconds, "0.0"), Text(own[i].Seconds / seconds, "0.0000"));
            }
            text.AppendLine(CultureInfo.InvariantCulture, $"| `{s_rows[i].Formula}` | {s_rows[i].Order} | {nodes} | {theirNodes} | {nodeRatio} | {1000 * own[i].Seconds:0.0} | {theirTime} | {timeRatio} |");
        }
        return text.ToString();
    }

    private static string Table(List<(Expr Derivative, double Seconds)> own, JsonElement[] peer)
    {
        var text = new StringBuilder("# Derivatives beside SymPy's").AppendLine().AppendLine();
        text.AppendLine(peer.Length == 0 ? "SymPy was not found." : $"Written by `dotnet run -c Release --project bench/Leibniz.Bench -- simplify --table docs/reference/derivatives-beside-sympy.md`: `SimplifiedDerivative` beside `simplify(diff(…))` of SymPy {peer[0].GetProperty("version").GetString()}, with real symbols. Nodes are those of the text as a tree of binary operations, counted alike on both sides.").AppendLine();
        text.AppendLine("| Formula | Order | Leibniz | Nodes | SymPy | Nodes |").AppendLine("|---|---|---|---|---|---|");
        for (int i = 1; i < s_rows.Length; i++)
        {
            string theirs = i + 1 < peer.Length ? peer[i + 1].GetProperty("derivative").GetString()!.Replace("**", "^", StringComparison.Ordinal) : "";
            string nodes = i + 1 < peer.Length ? Text(Nodes(peer[i + 1]), "0") : "–";
            text.AppendLine(CultureInfo.InvariantCulture, $"| `{s_rows[i].Formula}` | {s_rows[i].Order} | `{own[i].Derivative}` | {ExpressionCost.TreeNodes(own[i].Derivative)} | `{theirs}` | {nodes} |");
        }
        return text.ToString();
    }

    private static double Nodes(JsonElement row) =>
        ExpressionCost.TreeNodes(Formula.Parse(row.GetProperty("derivative").GetString()!));

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
