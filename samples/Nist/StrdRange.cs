namespace Leibniz.Nist;

/// <summary>Lines of a file, both ends included.</summary>
/// <param name="First">First line, from 1.</param>
/// <param name="Last">Last line.</param>
internal readonly record struct StrdRange(int First, int Last)
{
    /// <summary>Number of lines.</summary>
    public int Count => Last - First + 1;
}
