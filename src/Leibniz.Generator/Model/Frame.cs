namespace Leibniz.Generator.Model;

/// <summary>The body of a method or of a loop: one round of it is the unit of recording.</summary>
/// <param name="Variables">The variables declared in it, those of nested branches too, but not of nested loops.</param>
/// <param name="Statements">Its steps.</param>
internal sealed record Frame(EquatableArray<Variable> Variables, EquatableArray<Statement> Statements);
