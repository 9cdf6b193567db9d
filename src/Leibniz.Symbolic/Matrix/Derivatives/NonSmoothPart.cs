namespace Leibniz.Symbolic.Matrix;

/// <summary>A term that has no derivative at some points where optimisers go, such as λ‖x‖₁ at x = 0.</summary>
/// <param name="Term">The term.</param>
/// <param name="Subgradient">Its gradient where it has one; null where there is no matrix form.</param>
/// <param name="Advice">What to do with it: the proximal step, in words and as a formula.</param>
/// <param name="Function">The proximable function by name, such as L1Norm; null where the argument is no plain variable.</param>
public sealed record NonSmoothPart(MatrixExpr Term, MatrixExpr? Subgradient, string Advice, string? Function);
