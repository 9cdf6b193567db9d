namespace Leibniz;

/// <summary>Asks for the Jacobian by forward mode of a method, written at compile time.</summary>
/// <remarks>The derivative has the method's parameters, followed by a span for the matrix, row by row: one row for each element of the output.</remarks>
/// <param name="method">The name of the method to differentiate.</param>
public sealed class JacobianOfAttribute(string method) : DerivativeOfAttribute(method);
