namespace Leibniz;

/// <summary>Questions about arrays of numbers.</summary>
internal static class Numbers
{
    /// <summary>Whether any number is NaN.</summary>
    public static bool AnyNaN(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (double.IsNaN(value))
                return true;
        }
        return false;
    }
}
