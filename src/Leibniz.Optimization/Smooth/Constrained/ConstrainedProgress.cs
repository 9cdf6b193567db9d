namespace Leibniz.Optimization.Smooth;

/// <summary>One line of a constrained minimiser's history.</summary>
/// <param name="Iteration">The number of outer iterations made; 0 at the start.</param>
/// <param name="Value">The value of the objective.</param>
/// <param name="Violation">The largest |hᵢ| or positive gᵢ.</param>
/// <param name="GradientNorm">The largest element of the Lagrangian's projected gradient.</param>
/// <param name="Penalty">The penalty ρ.</param>
public readonly record struct ConstrainedProgress(
    int Iteration, double Value, double Violation, double GradientNorm, double Penalty);
