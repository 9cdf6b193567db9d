using System.Diagnostics;
using System.Globalization;
using Leibniz.Imaging;

namespace Leibniz.Cli.Commands.Images;

/// <summary>A line that is drawn over and over: how far a method is, its objective, and the time left.</summary>
internal sealed class ProgressLine(TextWriter writer) : IDisposable
{
    private const int Cells = 24;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private string _stage = "";
    private long _start, _drawn;
    private int _length, _first;

    /// <summary>A line on standard error, or null where that is no terminal.</summary>
    public static ProgressLine? OnTerminal() => Console.IsErrorRedirected ? null : new(Console.Error);

    public void Show(RestorationProgress progress)
    {
        if (progress.Stage != _stage)
            (_stage, _start, _first, _drawn) = (progress.Stage, Stopwatch.GetTimestamp(), progress.Round, 0);
        if (_drawn != 0 && Stopwatch.GetElapsedTime(_drawn) < s_pause)
            return;
        _drawn = Stopwatch.GetTimestamp();
        string line = Text(progress, Stopwatch.GetElapsedTime(_start), _first);
        writer.Write("\r" + line.PadRight(_length));
        writer.Flush();
        _length = line.Length;
    }

    /// <summary>The line, without the time left while there is nothing to take it from.</summary>
    internal static string Text(RestorationProgress progress, TimeSpan elapsed, int first)
    {
        double share = Math.Clamp((double)progress.Round / Math.Max(1, progress.Rounds), 0, 1);
        int full = (int)Math.Round(share * Cells);
        string line = $"[{new string('=', full)}{new string(' ', Cells - full)}] {progress.Stage} {progress.Round}/{progress.Rounds}";
        if (double.IsFinite(progress.Objective))
            line += ", objective " + progress.Objective.ToString("G6", CultureInfo.InvariantCulture);
        if (double.IsFinite(progress.Measure))
            line += ", change " + progress.Measure.ToString("0.0e+0", CultureInfo.InvariantCulture);
        if (progress.Round <= first)
            return line;
        // Methods may stop well before their last round.
        TimeSpan left = elapsed * ((double)(progress.Rounds - progress.Round) / (progress.Round - first));
        return line + ", at most " + left.ToString(left.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture) + " left";
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        if (_length == 0)
            return;
        writer.Write("\r" + new string(' ', _length) + "\r");
        writer.Flush();
        _length = 0;
    }
}
