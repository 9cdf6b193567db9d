namespace Leibniz;

/// <summary>Asks for a vector–Jacobian product by reverse mode of a method, written at compile time.</summary>
/// <remarks>The derivative has the method's parameters, followed by a cotangent for each output and a place for the cotangent of each input.</remarks>
/// <param name="method">The name of the method to differentiate.</param>
public sealed class VjpOfAttribute(string method) : DerivativeOfAttribute(method);
