using System.Collections.Concurrent;
using System.Diagnostics;

namespace Leibniz.Generator.Fuzz;

/// <summary>Where the time goes.</summary>
public static class Stages
{
    private static readonly ConcurrentDictionary<string, long> s_ticks = new();

    /// <summary>The time of each stage since the start, summed over threads.</summary>
    public static IEnumerable<(string Stage, double Seconds)> All =>
        s_ticks.OrderByDescending(p => p.Value).Select(p => (p.Key, p.Value / (double)Stopwatch.Frequency));

    /// <summary>The time now.</summary>
    public static long Start() => Stopwatch.GetTimestamp();

    /// <summary>Adds the time since a start to a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="start">When it began.</param>
    /// <returns>The time now, when the next one begins.</returns>
    public static long Add(string stage, long start)
    {
        long now = Stopwatch.GetTimestamp();
        s_ticks.AddOrUpdate(stage, now - start, (_, sum) => sum + now - start);
        return now;
    }
}
