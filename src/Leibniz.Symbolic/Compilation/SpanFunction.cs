namespace Leibniz.Symbolic;

/// <summary>A compiled formula.</summary>
/// <param name="x">The variables' values, in the order in which they were named.</param>
/// <returns>The value.</returns>
public delegate double SpanFunction(ReadOnlySpan<double> x);
