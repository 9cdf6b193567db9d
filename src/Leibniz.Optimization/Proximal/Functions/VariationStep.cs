namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>What an iterative variation step reached.</summary>
/// <param name="Value">f at the step.</param>
/// <param name="Gap">The duality gap: how much f(z) + ‖z − x‖²/(2γ) may lie above its minimum.</param>
/// <param name="Iterations">The number of iterations.</param>
/// <param name="Converged">Whether the gap asked for was reached.</param>
public readonly record struct VariationStep(double Value, double Gap, int Iterations, bool Converged);
