namespace Leibniz.Symbolic;

/// <summary>A compiled formula with its gradient.</summary>
/// <param name="x">The variables' values, in the order in which they were named.</param>
/// <param name="gradient">Receives the derivatives, as many as there are variables.</param>
/// <returns>The value.</returns>
public delegate double GradientFunction(ReadOnlySpan<double> x, Span<double> gradient);
