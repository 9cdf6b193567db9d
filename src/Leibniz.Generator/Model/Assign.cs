namespace Leibniz.Generator.Model;

/// <summary>target = value.</summary>
/// <param name="Target">The place.</param>
/// <param name="Value">The value; for a real it is an operation on atoms, an atom or a load.</param>
internal sealed record Assign(Place Target, Expression Value) : Statement;
