namespace Leibniz;

/// <summary>A derivative estimated from values of the function.</summary>
/// <param name="Value">The estimate; NaN if no step gave finite values.</param>
/// <param name="Error">An estimate of |<paramref name="Value"/> − f′(x)|, truncation and rounding together: no bound; it supposes
/// that f is smooth around x and computed to a few ulp. +∞ where the value is NaN.</param>
/// <param name="Step">The step of the differences that the value comes from.</param>
/// <param name="Evaluations">How often the function was called.</param>
public readonly record struct NumericalEstimate(double Value, double Error, double Step, int Evaluations);
