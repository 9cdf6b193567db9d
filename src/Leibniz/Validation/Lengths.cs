namespace Leibniz;

/// <summary>Checks of the lengths of arrays, with errors that say what was expected and what came.</summary>
internal static class Lengths
{
    /// <summary>Two arrays must be of the same length.</summary>
    public static void Same(int first, int second, string firstName, string secondName)
    {
        if (first != second)
        {
            throw new ArgumentException(
                $"{secondName}: expected the length of {firstName}, {first}, but its length is {second}.", secondName);
        }
    }

    /// <summary>An array must have an element.</summary>
    public static void NotEmpty(int length, string name)
    {
        if (length == 0)
            throw new ArgumentException($"{name}: expected at least one element, but it is empty.", name);
    }

    /// <summary>An array must be of a given length.</summary>
    public static void Exactly(int expected, int length, string name, string reason)
    {
        if (length != expected)
        {
            throw new ArgumentException(
                $"{name}: expected length {expected} ({reason}), but its length is {length}.", name);
        }
    }
}
