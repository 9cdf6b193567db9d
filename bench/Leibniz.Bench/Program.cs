using Leibniz.Bench;
using Leibniz.Bench.Symbolic;

if (args is [RowProcess.Command, var set, var index])
    return RowProcess.Run(set, index);
if (args is [FirstCall.Command, var which])
    return FirstCall.Run(which);
if (args is not ["ratios" or "generated" or "symbolic" or "lasso" or "tv" or "simplify", ..])
{
    Console.Error.WriteLine(
        "Usage: ratios|generated|symbolic [--out file.md] [--only text], lasso|tv [--out file.md] [--python program], "
        + "or simplify [--out file.md] [--table file.md] [--python program]. "
        + "Expected the command ratios, generated, symbolic, lasso, tv or simplify.");
    return 2;
}
if (args[0] == "lasso")
    return LassoBench.Run(Option("--out"), Option("--python") ?? "python3");
if (args[0] == "tv")
    return TotalVariationBench.Run(Option("--out"), Option("--python") ?? "python3");
if (args[0] == "simplify")
    return SimplifyBench.Run(Option("--out"), Option("--table"), Option("--python") ?? "python3");
string? Option(string name) => Array.IndexOf(args, name) is var at and > 0 && at + 1 < args.Length ? args[at + 1] : null;
string only = Option("--only") ?? "";
var results = new List<RatioResult>();
foreach ((int place, RatioRow row) in RatioRows.Of(args[0]).Index())
{
    if (!row.Name.StartsWith(only, StringComparison.Ordinal))
        continue;
    RatioResult result = RowProcess.Measure(args[0], row, place);
    results.Add(result);
    Console.WriteLine($"{row.Name}: {result.Median:0.000} [{result.Lower:0.000} – {result.Upper:0.000}], {result.BytesPerCall:0.#} B");
}
string report = Report.Of(results);
if (args[0] == "symbolic" && only.Length == 0)
    report += Environment.NewLine + FirstCall.Measure() + Environment.NewLine;
Console.WriteLine(report);
if (Option("--out") is { } path)
    File.WriteAllText(path, report);
return 0;
