using Leibniz.Bench;

if (args is [RowProcess.Command, var index])
    return RowProcess.Run(index);
if (args is not ["ratios", ..])
{
    Console.Error.WriteLine("Usage: ratios [--out file.md] [--only text]. Expected the command ratios.");
    return 2;
}
string? Option(string name) => Array.IndexOf(args, name) is var at and > 0 && at + 1 < args.Length ? args[at + 1] : null;
string only = Option("--only") ?? "";
var results = new List<RatioResult>();
foreach ((int place, RatioRow row) in RatioRows.All().Index())
{
    if (!row.Name.StartsWith(only, StringComparison.Ordinal))
        continue;
    RatioResult result = RowProcess.Measure(row, place);
    results.Add(result);
    Console.WriteLine($"{row.Name}: {result.Median:0.000} [{result.Lower:0.000} – {result.Upper:0.000}], {result.BytesPerCall:0.#} B");
}
string report = Report.Of(results);
Console.WriteLine(report);
if (Option("--out") is { } path)
    File.WriteAllText(path, report);
return 0;
