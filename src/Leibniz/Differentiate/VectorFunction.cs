namespace Leibniz;

/// <summary>A function of n numbers of one type with m values.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The argument.</param>
/// <param name="y">Receives the values; every element is to be written.</param>
public delegate void VectorFunction<T>(ReadOnlySpan<T> x, Span<T> y);
