namespace Leibniz.Symbolic.Simplify;

/// <summary>A rational function c·N/(M·Π Dᵢ^eᵢ): N and the Dᵢ primitive polynomials, M a monomial, the eᵢ positive
/// fractions.</summary>
internal sealed record Fraction(Rational Scale, Poly Numerator, UInt128 Monomial, IReadOnlyList<Divisor> Divisors);
