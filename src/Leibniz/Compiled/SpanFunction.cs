namespace Leibniz;

/// <summary>A real function of an array, in plain C#.</summary>
/// <param name="x">The point.</param>
public delegate double SpanFunction(ReadOnlySpan<double> x);
