using Leibniz.Optimization.Smooth.LineSearch;

namespace Leibniz.Optimization.Smooth;

/// <summary>Minimises a twice differentiable function along approximate Newton directions.</summary>
/// <remarks>∇²f d = −∇f is solved by conjugate gradients to the relative residual min(½, √‖∇f‖), or until a direction of
/// curvature ≤ 0 is met; then the line is searched, from the full step on (Hager and Zhang's search unless another is given).
/// Superlinear near a minimum where ∇²f is positive definite; where negative curvature is common
/// <see cref="TrustRegion"/> uses it better. Sources: Dembo and Steihaug 1983; Nocedal and Wright 2006, algorithm 7.1.
/// </remarks>
public static class NewtonConjugateGradient
{
    /// <summary>The minimum reached from a start.</summary>
    /// <param name="f">The function.</param>
    /// <param name="start">The start, [n]; finite.</param>
    /// <param name="options">Tolerances and line search; null for the defaults.</param>
    /// <exception cref="ArgumentException">The start is empty, not finite, or its length is not the function's dimension;
    /// or an option is out of its range.</exception>
    public static MinimiserResult Minimise(
        ITwiceDifferentiableFunction f, ReadOnlySpan<double> start, MinimiserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return LineSearchDescent.Minimise(
            nameof(NewtonConjugateGradient), f, start, options ?? new(), new HagerZhang(), new NewtonDirection(f, start.Length));
    }
}
