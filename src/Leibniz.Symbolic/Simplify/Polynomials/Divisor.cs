namespace Leibniz.Symbolic.Simplify;

/// <summary>A power of a polynomial in a denominator; an exponent that is no whole number is one of a root.</summary>
internal readonly record struct Divisor(Poly Base, Rational Exponent);
