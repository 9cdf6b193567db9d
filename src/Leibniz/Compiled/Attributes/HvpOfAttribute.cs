namespace Leibniz;

/// <summary>Asks for a Hessian–vector product, forward over reverse of a method, written at compile time.</summary>
/// <remarks>The derivative has the method's parameters, followed by the vector and a span for the product; or by the vector, a span
/// for the gradient and one for the product, which come from the same pass. With more inputs, each of these stands once for every
/// input: first all vectors, then all gradients, if asked for, then all products. A number's places are <see langword="out"/>.</remarks>
/// <param name="method">The name of the method to differentiate.</param>
public sealed class HvpOfAttribute(string method) : DerivativeOfAttribute(method);
