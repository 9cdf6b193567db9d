namespace Leibniz;

/// <summary>Asks for a Hessian–vector product, forward over reverse of a method, written at compile time.</summary>
/// <remarks>The derivative has the method's parameters, followed by the vector and a span for the product.</remarks>
/// <param name="method">The name of the method to differentiate.</param>
public sealed class HvpOfAttribute(string method) : DerivativeOfAttribute(method);
