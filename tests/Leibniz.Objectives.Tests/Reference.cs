using System.Globalization;

namespace Leibniz.Objectives.Tests;

/// <summary>A row of the benchmark's reference values.</summary>
internal sealed record Reference(int Count, double Value, double SumOfAbs, double SumCosine, double First, double Middle, double Last)
{
    // Different orders of summation and the reference's own error of 8e-15.
    private const double ValueTolerance = 1e-12;

    // Entries of a Jacobian cancel more than the value does.
    private const double JacobianTolerance = 1e-10;

    public static Reference Of(string file)
    {
        var row = File.ReadLines(DataFolder.Path("adbench/reference.csv")).Select(line => line.Split(',')).Single(cells => cells[1] == file);
        var numbers = row[3..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
        return new(int.Parse(row[2], CultureInfo.InvariantCulture), numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }

    public void CheckValue(double value) => Near("value", Value, value, ValueTolerance * Math.Abs(Value));

    public void CheckJacobian(ReadOnlySpan<double> entries)
    {
        Assert.Equal(Count, entries.Length);
        double sumOfAbs = 0;
        double sumCosine = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            sumOfAbs += Math.Abs(entries[i]);
            sumCosine += entries[i] * Math.Cos(i);
        }

        Near("Σ|J|", SumOfAbs, sumOfAbs, JacobianTolerance * SumOfAbs);

        // The cosine sum cancels: its error is a share of Σ|J| and not of itself.
        Near("ΣJᵢ·cos i", SumCosine, sumCosine, JacobianTolerance * Math.Min(SumOfAbs, 1e3 * Math.Abs(SumCosine)));
        Near("first", First, entries[0], JacobianTolerance * Math.Abs(First));
        Near("middle", Middle, entries[entries.Length / 2], JacobianTolerance * Math.Abs(Middle));
        Near("last", Last, entries[^1], JacobianTolerance * Math.Abs(Last));
    }

    private static void Near(string what, double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance, $"{what}: expected {expected:R}, actual {actual:R}, difference {actual - expected:E2}, tolerance {tolerance:E2}");
}
