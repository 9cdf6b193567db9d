namespace Leibniz.Generator.Model;

/// <summary>for (index = from; index &lt; limit; index += step), or downwards to limit, not including it.</summary>
/// <param name="Index">The counter; the body does not assign it.</param>
/// <param name="From">Its first value: a constant or a stable value.</param>
/// <param name="Limit">Where it ends, itself not taken: a constant or a stable value.</param>
/// <param name="Step">The step; negative for a loop downwards.</param>
/// <param name="Body">The body.</param>
internal sealed record CountLoop(string Index, Expression From, Expression Limit, int Step, Frame Body) : Statement
{
    /// <summary>Whether it is expected to run several rounds at once.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Whether its rounds only look, each by itself, for where a least or greatest value is, and keep that.</summary>
    public bool IsSearch { get; init; }
}
