namespace Leibniz.Symbolic.Simplify;

/// <summary>A factor b^e of a product.</summary>
internal readonly record struct Factor(Term Base, Term Exponent);
