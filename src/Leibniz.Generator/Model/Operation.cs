namespace Leibniz.Generator.Model;

/// <summary>A differentiable primitive applied to arguments.</summary>
/// <param name="Rule">What is applied.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Call">The method as the user called it, fully qualified; empty for an operator.</param>
/// <param name="Number">The type of the result, double or float.</param>
internal sealed record Operation(Rule Rule, EquatableArray<Expression> Arguments, string Call, string Number) : Expression;
