namespace Leibniz.Symbolic;

/// <summary>A compiled formula with its gradient and Hessian.</summary>
/// <param name="x">The n variables' values, in the order in which they were named.</param>
/// <param name="gradient">Receives the n derivatives.</param>
/// <param name="hessian">Receives the n·n second derivatives, by rows.</param>
/// <returns>The value.</returns>
public delegate double SpanHessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian);
