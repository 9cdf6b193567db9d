namespace Leibniz.Generator.Model;

/// <summary>A derivative that the method to differentiate itself calls.</summary>
/// <param name="Name">The name of what computes it, unlike that of any other in the method.</param>
/// <param name="Request">The derivative: a gradient or a Jacobian–vector product of a scalar result.</param>
/// <param name="Inputs">The parameters with respect to which it is taken.</param>
internal sealed record Nested(string Name, Request Request, EquatableArray<int> Inputs);
