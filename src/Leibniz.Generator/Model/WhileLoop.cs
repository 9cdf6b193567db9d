namespace Leibniz.Generator.Model;

/// <summary>while (condition) body; a loop that tests behind its body has a condition that is true at first.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Body">The body.</param>
internal sealed record WhileLoop(Expression Condition, Frame Body) : Statement;
