namespace Leibniz;

/// <summary>Asks for the Jacobian of a method, written at compile time.</summary>
/// <remarks>The derivative has the method's parameters, followed by a span for the matrix, row by row: one row for each element of the output.
/// Eight rows a pass of reverse mode where there are no more rows than columns, else 8, 16 or 32 columns a pass of forward mode. A warm
/// call allocates nothing.</remarks>
/// <param name="method">The name of the method to differentiate.</param>
public sealed class JacobianOfAttribute(string method) : DerivativeOfAttribute(method);
