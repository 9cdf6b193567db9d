using System.Diagnostics;
using System.Text.Json;

namespace Leibniz.Bench;

/// <summary>Measures a row in a process of its own, so that the profile of one row does not shape the code of another.</summary>
internal static class RowProcess
{
    /// <summary>The command that measures one row and prints its figures as JSON.</summary>
    public const string Command = "row";

    /// <summary>Starts this program again for one row and reads its figures.</summary>
    /// <param name="set">The set of rows.</param>
    /// <param name="row">The row.</param>
    /// <param name="index">Its place in <see cref="RatioRows.Of"/>.</param>
    /// <exception cref="InvalidOperationException">The other process failed.</exception>
    public static RatioResult Measure(string set, RatioRow row, int index)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(RowProcess).Assembly.Location);
        start.ArgumentList.Add(Command);
        start.ArgumentList.Add(set);
        start.ArgumentList.Add(index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        using Process process = Process.Start(start)!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"Row '{row.Name}' ended with exit code {process.ExitCode}.");
        double[] figures = JsonSerializer.Deserialize<double[]>(text)!;
        return new(row, figures[0], figures[1], figures[2], figures[3], figures[4]);
    }

    /// <summary>Measures one row here and prints its figures.</summary>
    public static int Run(string set, string index)
    {
        RatioRow row = RatioRows.Of(set).ElementAt(int.Parse(index, System.Globalization.CultureInfo.InvariantCulture));
        RatioResult r = Rounds.Measure(row);
        double[] figures = [r.Lower, r.Median, r.Upper, r.Microseconds, r.BytesPerCall];
        Console.WriteLine(JsonSerializer.Serialize(figures));
        return 0;
    }
}
