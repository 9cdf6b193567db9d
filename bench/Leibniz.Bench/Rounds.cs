using System.Diagnostics;
using System.Runtime;

namespace Leibniz.Bench;

/// <summary>Measures ratios in interleaved rounds: numerator and denominator by turns, so that a change of the machine's
/// speed strikes both.</summary>
internal static class Rounds
{
    // An odd number, so that the median is one of the rounds.
    private const int Count = 41;
    private const double WarmSeconds = 1.2;

    // Twice the compiler's own delay and a half.
    private const double QuietSeconds = 0.25;
    private const double SliceSeconds = 0.02;

    private static double s_sink;

    /// <summary>The ratio of a row, warm, on one thread.</summary>
    public static RatioResult Measure(RatioRow row)
    {
        int measuredRuns = Warm(row.Measured), baselineRuns = Warm(row.Baseline);
        var ratios = new double[Count];
        var times = new double[Count];
        for (int round = 0; round < Count; round++)
        {
            double measured, baseline;
            if (round % 2 == 0)
            {
                measured = Seconds(row.Measured, measuredRuns);
                baseline = Seconds(row.Baseline, baselineRuns);
            }
            else
            {
                baseline = Seconds(row.Baseline, baselineRuns);
                measured = Seconds(row.Measured, measuredRuns);
            }
            ratios[round] = measured / baseline;
            times[round] = measured;
        }
        Array.Sort(ratios);
        Array.Sort(times);
        return new(
            row, ratios[Count / 4], ratios[Count / 2], ratios[3 * Count / 4], 1e6 * times[Count / 2], Bytes(row.Measured));
    }

    // Runs for the warm-up time, and returns how many runs fill a slice.
    private static int Warm(Timing timing)
    {
        int runs = 0;
        long start = Stopwatch.GetTimestamp(), half = 0;
        int atHalf = 0;
        // Warm is what has run for a while, and long enough that nothing more was compiled.
        long compiled = JitInfo.GetCompiledMethodCount(), quiet = start;
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < WarmSeconds || runs < 60
            || (Stopwatch.GetElapsedTime(quiet).TotalSeconds < QuietSeconds && Stopwatch.GetElapsedTime(start).TotalSeconds < 10 * WarmSeconds))
        {
            s_sink += timing.Body();
            runs++;
            if (half == 0 && Stopwatch.GetElapsedTime(start).TotalSeconds > WarmSeconds / 2)
                (half, atHalf) = (Stopwatch.GetTimestamp(), runs);
            if (JitInfo.GetCompiledMethodCount() is var now && now != compiled)
                (compiled, quiet) = (now, Stopwatch.GetTimestamp());
        }
        double each = half == 0 || runs == atHalf
            ? Stopwatch.GetElapsedTime(start).TotalSeconds / runs
            : Stopwatch.GetElapsedTime(half).TotalSeconds / (runs - atHalf);
        return Math.Max(1, (int)(SliceSeconds / each));
    }

    private static double Seconds(Timing timing, int runs)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < runs; i++)
            s_sink += timing.Body();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / runs / timing.Calls;
    }

    private static double Bytes(Timing timing)
    {
        const int runs = 8;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < runs; i++)
            s_sink += timing.Body();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)runs / timing.Calls;
    }
}
