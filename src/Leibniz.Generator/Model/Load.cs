namespace Leibniz.Generator.Model;

/// <summary>The value that a place holds.</summary>
/// <param name="Place">The place.</param>
internal sealed record Load(Place Place) : Expression;
