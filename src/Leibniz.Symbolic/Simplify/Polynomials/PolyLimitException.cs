namespace Leibniz.Symbolic.Simplify;

/// <summary>A polynomial computation went beyond its budget; what it was for stays as it was.</summary>
internal sealed class PolyLimitException() : Exception("The polynomials are beyond the budget.");
