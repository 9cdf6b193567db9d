namespace Leibniz;

/// <summary>Asks for the Hessian, forward over reverse of a method, written at compile time.</summary>
/// <remarks>The derivative has the method's parameters, followed by a span for the matrix, row by row.</remarks>
/// <param name="method">The name of the method to differentiate.</param>
public sealed class HessianOfAttribute(string method) : DerivativeOfAttribute(method);
