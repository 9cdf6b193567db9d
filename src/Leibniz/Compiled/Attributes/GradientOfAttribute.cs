namespace Leibniz;

/// <summary>Asks for the gradient by reverse mode of a method, written at compile time.</summary>
/// <remarks>The method returns a real. The derivative has its parameters, followed by one output for each input differentiated: a span for an array, <c>out double</c> for a number; or it returns them as a tuple, with the value first if there is one more.</remarks>
/// <param name="method">The name of the method to differentiate.</param>
public sealed class GradientOfAttribute(string method) : DerivativeOfAttribute(method);
