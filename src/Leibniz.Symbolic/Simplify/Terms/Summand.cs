namespace Leibniz.Symbolic.Simplify;

/// <summary>A summand c·t of a sum; t has no numerical factor.</summary>
internal readonly record struct Summand(Rational Coefficient, Term Term);
