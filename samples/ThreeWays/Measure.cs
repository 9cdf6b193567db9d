using System.Diagnostics;

namespace Leibniz.Samples.ThreeWays;

/// <summary>Times of calls.</summary>
internal static class Measure
{
    private const int Rounds = 9;
    private const double WarmSeconds = 0.3;
    private const double SliceSeconds = 0.01;

    private static double s_sink;

    /// <summary>Seconds of one call: the median over rounds, after the compiler has had time to optimise.</summary>
    public static double Seconds(Func<double> call)
    {
        int calls = 0;
        long warm = Stopwatch.GetTimestamp();
        do
        {
            s_sink += call();
            calls++;
        }
        while (Stopwatch.GetElapsedTime(warm).TotalSeconds < WarmSeconds);
        int slice = Math.Max(1, (int)(calls * SliceSeconds / WarmSeconds));
        var seconds = new double[Rounds];
        for (int i = 0; i < Rounds; i++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int k = 0; k < slice; k++)
                s_sink += call();
            seconds[i] = Stopwatch.GetElapsedTime(start).TotalSeconds / slice;
        }
        Array.Sort(seconds);
        return seconds[Rounds / 2];
    }
}
