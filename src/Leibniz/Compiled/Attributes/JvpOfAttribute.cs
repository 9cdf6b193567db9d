namespace Leibniz;

/// <summary>Asks for a Jacobian–vector product by forward mode of a method, written at compile time.</summary>
/// <remarks>The derivative has the method's parameters, followed by a tangent for each input differentiated; it returns the tangent of the value, or a tuple of value and tangent.</remarks>
/// <param name="method">The name of the method to differentiate.</param>
public sealed class JvpOfAttribute(string method) : DerivativeOfAttribute(method);
