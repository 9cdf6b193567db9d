namespace Leibniz.Symbolic;

/// <summary>An operand's way to its user.</summary>
/// <param name="From">The operand.</param>
/// <param name="To">The user.</param>
/// <param name="Value">The operand's value, where a point is given.</param>
/// <param name="Slope">The user's derivative with respect to the operand, where a point is given.</param>
internal readonly record struct DiagramEdge(int From, int To, string? Value, string? Slope);
