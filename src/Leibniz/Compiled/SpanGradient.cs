namespace Leibniz;

/// <summary>The gradient of a real function of an array; returns the value.</summary>
/// <param name="x">The point. [n]</param>
/// <param name="gradient">Receives the gradient. [n]</param>
/// <exception cref="ArgumentException">The lengths differ.</exception>
public delegate double SpanGradient(ReadOnlySpan<double> x, Span<double> gradient);
