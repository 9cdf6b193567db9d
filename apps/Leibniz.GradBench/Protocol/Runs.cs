using System.Diagnostics;
using System.Text.Json;

namespace Leibniz.GradBench.Protocol;

/// <summary>How often an evaluation is to run: at least this many times and until this much time has passed in it.</summary>
/// <param name="Minimum">Least number of runs; 1 or more.</param>
/// <param name="Seconds">Least total time of the runs, in seconds.</param>
internal readonly record struct Runs(int Minimum, double Seconds)
{
    /// <summary>What an input asks for: its <c>min_runs</c> and <c>min_seconds</c>, or one run where it has none.</summary>
    /// <param name="input">The input of an evaluation.</param>
    public static Runs Of(JsonElement input)
    {
        if (input.ValueKind != JsonValueKind.Object)
            return new(1, 0);
        int minimum = input.TryGetProperty("min_runs", out JsonElement runs) ? runs.GetInt32() : 1;
        double seconds = input.TryGetProperty("min_seconds", out JsonElement time) ? time.GetDouble() : 0;
        return new(Math.Max(1, minimum), seconds);
    }

    /// <summary>Runs a function as often as is asked.</summary>
    /// <param name="function">The function.</param>
    /// <returns>The time of each run, in nanoseconds.</returns>
    public List<long> Time(Prepared function)
    {
        List<long> nanoseconds = [];
        double elapsed = 0;
        while (nanoseconds.Count < Minimum || elapsed < Seconds)
        {
            long start = Stopwatch.GetTimestamp();
            function.Run();
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            nanoseconds.Add((long)(time.Ticks * (1e9 / TimeSpan.TicksPerSecond)));
            elapsed += time.TotalSeconds;
        }
        return nanoseconds;
    }
}
