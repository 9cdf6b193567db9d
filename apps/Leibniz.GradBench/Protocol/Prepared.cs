using System.Text.Json;

namespace Leibniz.GradBench.Protocol;

/// <summary>A function with its input parsed and its buffers allocated.</summary>
/// <param name="run">Computes once; this alone is timed.</param>
/// <param name="writeOutput">Writes what the last run computed, as one JSON value.</param>
internal sealed class Prepared(Action run, Action<Utf8JsonWriter> writeOutput)
{
    /// <summary>Computes once.</summary>
    public void Run() => run();

    /// <summary>Writes what the last run computed.</summary>
    /// <param name="writer">Receives one JSON value.</param>
    public void WriteOutput(Utf8JsonWriter writer) => writeOutput(writer);

    /// <summary>A computation of one number.</summary>
    /// <param name="compute">Returns the number.</param>
    public static Prepared Number(Func<double> compute)
    {
        double result = 0;
        return new(() => result = compute(), writer => writer.WriteNumberValue(result));
    }

    /// <summary>A computation that fills a buffer.</summary>
    /// <param name="length">Length of the buffer.</param>
    /// <param name="compute">Fills the buffer, which holds the last run's numbers.</param>
    public static Prepared Numbers(int length, Action<double[]> compute)
    {
        var result = new double[length];
        return new(() => compute(result), writer => Rows.Write(writer, result));
    }
}
