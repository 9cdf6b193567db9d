namespace Leibniz.Symbolic;

/// <summary>A name for a part of formulas.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The part, in which earlier names stand as variables.</param>
public sealed record Assignment(string Name, Expr Value);
