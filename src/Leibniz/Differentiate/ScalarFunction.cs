namespace Leibniz;

/// <summary>A function of n numbers of one type with one value.</summary>
/// <remarks>A generic method <c>static T F&lt;T&gt;(ReadOnlySpan&lt;T&gt; x)</c> converts to it for any T, so that
/// <c>Gradient.Of(F, x, gradient)</c> reads as it is meant.</remarks>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The argument.</param>
public delegate T ScalarFunction<T>(ReadOnlySpan<T> x);
