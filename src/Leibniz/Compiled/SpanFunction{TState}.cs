namespace Leibniz;

/// <summary>A real function of an array and a state, in plain C#.</summary>
/// <typeparam name="TState">The type of the state.</typeparam>
/// <param name="x">The point.</param>
/// <param name="state">What else the function depends on.</param>
public delegate double SpanFunction<in TState>(ReadOnlySpan<double> x, TState state);
