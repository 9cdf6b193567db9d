namespace Leibniz.Imaging.Operators;

/// <summary>The checks that operators share.</summary>
internal static class Lengths
{
    public static void Require(int expectedInput, int expectedOutput, ReadOnlySpan<double> input, ReadOnlySpan<double> output)
    {
        if (input.Length != expectedInput)
            throw new ArgumentException($"Expected an input of {expectedInput} numbers, came {input.Length}.");
        if (output.Length != expectedOutput)
            throw new ArgumentException($"Expected room for {expectedOutput} numbers, came {output.Length}.");
        if (input.Overlaps(output))
            throw new ArgumentException("Expected an output that does not overlap the input.");
    }

    public static void RequireSize(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
    }
}
