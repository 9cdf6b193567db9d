namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>The step of the method of multipliers where A is the identity: the proximal step of f with γ = 1/ρ.</summary>
/// <param name="f">The function; convex.</param>
/// <exception cref="ArgumentException">f is not known to be convex.</exception>
public sealed class ProximalStep(IProximable f) : IAugmentedStep
{
    private readonly IProximable f = Requirements.Convex(f, nameof(Admm), nameof(f));

    /// <inheritdoc/>
    public ILinearOperator? Map => null;

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x) => f.Value(x);

    /// <inheritdoc/>
    public void Solve(ReadOnlySpan<double> v, double rho, Span<double> x) => f.Prox(v, 1 / rho, x);
}
