namespace Leibniz.Optimization.Proximal.Implicit;

/// <summary>What came of pulling a cotangent through a proximal fixed point, beside the cotangent of θ.</summary>
/// <param name="WeightCotangent">λ̄, the derivative with respect to the weight λ of g.</param>
/// <param name="Residual">‖v − (I − Jᵀ)w‖/‖v‖, how well the adjoint system was solved.</param>
/// <param name="Iterations">The iterations it took.</param>
/// <param name="Converged">Whether the residual is within the tolerance. Where it is not, I − J may be singular: the solution is
/// not unique there, or not differentiable in the hyper-parameters.</param>
public readonly record struct ImplicitPull(double WeightCotangent, double Residual, int Iterations, bool Converged);
