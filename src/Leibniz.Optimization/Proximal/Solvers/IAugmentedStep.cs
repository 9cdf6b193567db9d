namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>The first half of an iteration of the method of multipliers: a step on f(x) + ρ‖Ax − v‖²/2.</summary>
public interface IAugmentedStep
{
    /// <summary>The linear map A; null for the identity.</summary>
    ILinearOperator? Map { get; }

    /// <summary>The value f(x).</summary>
    /// <param name="x">The point, [n].</param>
    double Value(ReadOnlySpan<double> x);

    /// <summary>Replaces x by a minimiser of f(x) + ρ‖Ax − v‖²/2, or by a point nearer to one.</summary>
    /// <param name="v">The target, as long as Ax.</param>
    /// <param name="rho">The penalty ρ; positive and finite.</param>
    /// <param name="x">The last point, [n]; receives the next.</param>
    void Solve(ReadOnlySpan<double> v, double rho, Span<double> x);
}
