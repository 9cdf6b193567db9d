namespace Leibniz.Generator.Model;

/// <summary>A new array of zeros.</summary>
/// <param name="Variable">The variable that holds it.</param>
/// <param name="Lengths">Its length, or lengths.</param>
internal sealed record Allocate(string Variable, EquatableArray<Expression> Lengths) : Statement;
