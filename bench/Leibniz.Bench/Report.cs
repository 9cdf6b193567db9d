using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text;

namespace Leibniz.Bench;

/// <summary>The results as Markdown.</summary>
internal static class Report
{
    /// <summary>Title, machine and table.</summary>
    public static string Of(IEnumerable<RatioResult> results)
    {
        var text = new StringBuilder();
        text.AppendLine("# Ratios").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"- Processor: {Processor()}, 512-bit vectors in hardware: {(Vector512.IsHardwareAccelerated ? "yes" : "no")}");
        text.AppendLine(CultureInfo.InvariantCulture, $"- Runtime: .NET {Environment.Version}");
        text.AppendLine(CultureInfo.InvariantCulture, $"- Commit: {Commit()}");
        text.AppendLine("- One thread, a process a row, warm, interleaved rounds; median [first – third quartile] over 41 rounds.").AppendLine();
        text.AppendLine("| Row | Ratio | Target | Met | µs per call | Bytes per call |");
        text.AppendLine("|---|---|---|---|---|---|");
        foreach (RatioResult r in results)
        {
            string target = r.Row.Target is { } t ? $"≤ {t:0.0#}" : "–";
            string met = r.Row.Target is { } limit ? (r.Median <= limit ? "yes" : "no") : "–";
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {r.Row.Name} | {r.Median:0.000} [{r.Lower:0.000} – {r.Upper:0.000}] | {target} | {met} | {r.Microseconds:0.###} | {r.BytesPerCall:0.#} |");
        }
        return text.ToString();
    }

    internal static string Processor()
    {
        const string path = "/proc/cpuinfo";
        string? line = File.Exists(path)
            ? File.ReadLines(path).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? "unknown";
    }

    internal static string Commit()
    {
        var git = new ProcessStartInfo("git", "describe --always --dirty --exclude=*") { RedirectStandardOutput = true };
        using Process? process = Process.Start(git);
        return process?.StandardOutput.ReadToEnd().Trim() ?? "unknown";
    }
}
