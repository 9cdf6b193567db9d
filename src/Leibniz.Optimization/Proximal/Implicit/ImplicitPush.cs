namespace Leibniz.Optimization.Proximal.Implicit;

/// <summary>How the tangent of a proximal fixed point was found.</summary>
/// <param name="Residual">‖r − (I − J)ẋ‖/‖r‖, how well the linear system was solved.</param>
/// <param name="Iterations">The iterations it took.</param>
/// <param name="Converged">Whether the residual is within the tolerance. Where it is not, I − J may be singular: the solution is
/// not unique there, or not differentiable in the hyper-parameters.</param>
public readonly record struct ImplicitPush(double Residual, int Iterations, bool Converged);
