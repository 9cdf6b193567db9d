using System.Globalization;

namespace Leibniz;

/// <summary>A point where a primitive has a kink, a jump or an infinite slope, met in a run.</summary>
/// <param name="Function">The primitive, by the name of its rule.</param>
/// <param name="First">Its first argument.</param>
/// <param name="Second">Its second argument; NaN for a primitive of one.</param>
/// <param name="Place">The method of the caller, with file and line where they are known.</param>
public sealed record Kink(string Function, double First, double Second, string Place)
{
    /// <summary>The text «abs at 0, in Model.Loss».</summary>
    public override string ToString()
    {
        string first = First.ToString("R", CultureInfo.InvariantCulture);
        string arguments = double.IsNaN(Second)
            ? first
            : $"({first}, {Second.ToString("R", CultureInfo.InvariantCulture)})";
        return $"{Function} at {arguments}, in {Place}";
    }
}
