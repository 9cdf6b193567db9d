namespace Leibniz.Generator.Model;

/// <summary>C# text with expressions in its gaps: what has no derivative, or is not differentiated.</summary>
/// <param name="Pieces">The text around the gaps; one more than there are gaps.</param>
/// <param name="Holes">The expressions in the gaps.</param>
/// <param name="IsReal">Whether the value is a double or a float.</param>
/// <param name="Unseen">The name of a method that is called here and cannot be seen into; empty where there is none.</param>
internal sealed record Verbatim(
    EquatableArray<string> Pieces, EquatableArray<Expression> Holes, bool IsReal, string Unseen = "") : Expression;
