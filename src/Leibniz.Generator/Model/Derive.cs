namespace Leibniz.Generator.Model;

/// <summary>target = a derivative at source: both are arrays made for it, arguments and results one behind the other.</summary>
/// <param name="Derivative">The derivative.</param>
/// <param name="Source">The first element of the arguments: every real parameter in turn, then the directions of a
/// Jacobian–vector product.</param>
/// <param name="Target">The first element of the results: the value, then the derivatives.</param>
/// <param name="Wholes">For each parameter that is a whole number its value, for each array its length.</param>
internal sealed record Derive(Nested Derivative, Place Source, Place Target, EquatableArray<Expression> Wholes) : Statement;
