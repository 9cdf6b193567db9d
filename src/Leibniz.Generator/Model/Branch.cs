namespace Leibniz.Generator.Model;

/// <summary>if (condition) then else otherwise.</summary>
/// <param name="Condition">A stable truth value, or a constant expression of stable values.</param>
/// <param name="Then">Taken where it holds.</param>
/// <param name="Otherwise">Taken where it does not.</param>
internal sealed record Branch(
    Expression Condition, EquatableArray<Statement> Then, EquatableArray<Statement> Otherwise) : Statement;
