namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>One iteration of a solver, as its history and its progress tell it.</summary>
/// <param name="Iteration">The number of iterations done, 1 after the first; a resumed solver counts on.</param>
/// <param name="Objective">The objective at the iterate; +∞ where it is outside a constraint that the method reaches
/// only in the limit.</param>
/// <param name="Residual">The value of the certificate at the iterate.</param>
/// <param name="Step">The step used, γ (for primal–dual methods the primal one, for ADMM the penalty).</param>
public readonly record struct SolverProgress(int Iteration, double Objective, double Residual, double Step);
