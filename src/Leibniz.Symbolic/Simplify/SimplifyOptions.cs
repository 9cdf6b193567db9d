namespace Leibniz.Symbolic;

/// <summary>What a simplification may assume and how much it may spend.</summary>
public sealed record SimplifyOptions
{
    /// <summary>No assumptions, the usual budget.</summary>
    public static SimplifyOptions Default { get; } = new();

    /// <summary>What is known of variables, by name; a variable may have several entries. The others are real.</summary>
    public IReadOnlyList<KeyValuePair<string, Assume>> Assumptions { get; init; } = [];

    /// <summary>Rules of the user's own, tried at every node from the first to the last.</summary>
    public IReadOnlyList<PatternRule> Rules { get; init; } = [];

    /// <summary>How many summands a sum may grow to while other forms are tried; ≥ 1. Larger ones stay as they are.</summary>
    public int MostSummands { get; init; } = 2_000;

    /// <summary>The same options with one more assumption.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <param name="assumption">What is known of it.</param>
    public SimplifyOptions Assume(string variable, Assume assumption) =>
        this with { Assumptions = [.. Assumptions, new(variable, assumption)] };
}
