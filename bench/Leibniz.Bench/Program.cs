using Leibniz.Bench;

if (args is not ["ratios" or "lasso", ..])
{
    Console.Error.WriteLine(
        "Usage: ratios [--out file.md] [--only text] | lasso [--out file.md] [--python program]. Expected a command.");
    return 2;
}
if (args[0] == "lasso")
    return LassoBench.Run(Option("--out"), Option("--python") ?? "python3");
string? Option(string name) => Array.IndexOf(args, name) is var at and > 0 && at + 1 < args.Length ? args[at + 1] : null;
string only = Option("--only") ?? "";
var results = new List<RatioResult>();
foreach (RatioRow row in RatioRows.All())
{
    if (!row.Name.StartsWith(only, StringComparison.Ordinal))
        continue;
    RatioResult result = Rounds.Measure(row);
    results.Add(result);
    Console.WriteLine($"{row.Name}: {result.Median:0.000} [{result.Lower:0.000} – {result.Upper:0.000}], {result.BytesPerCall:0.#} B");
}
string report = Report.Of(results);
Console.WriteLine(report);
if (Option("--out") is { } path)
    File.WriteAllText(path, report);
return 0;
