using Leibniz.Optimization.Smooth.LineSearch;

namespace Leibniz.Optimization.Smooth;

/// <summary>Minimises a smooth function along its negative gradient.</summary>
/// <remarks>x ← x − t∇f(x), with t from a line search (Armijo backtracking unless another is given) or fixed. A fixed step
/// below 2/L, L the Lipschitz constant of ∇f, decreases the value; a longer one may diverge, and the run then stops as
/// <see cref="StopReason.NotFinite"/> with the best point met. Linear convergence at the rate (κ − 1)/(κ + 1) for the
/// condition number κ. Source: Cauchy 1847.</remarks>
public static class GradientDescent
{
    /// <summary>The minimum reached from a start.</summary>
    /// <param name="f">The function.</param>
    /// <param name="start">The start, [n]; finite.</param>
    /// <param name="options">Tolerances and line search; null for the defaults.</param>
    /// <param name="step">The fixed step t, &gt; 0; null to search along the line.</param>
    /// <exception cref="ArgumentException">The start is empty, not finite, or its length is not the function's dimension;
    /// an option is out of its range; or <paramref name="step"/> is not positive and finite.</exception>
    public static MinimiserResult Minimise(
        ISmoothFunction f, ReadOnlySpan<double> start, MinimiserOptions? options = null, double? step = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (step is { } t && !(t > 0 && double.IsFinite(t)))
            throw new ArgumentException($"GradientDescent: a fixed step must be positive and finite; came {t}.", nameof(step));
        options ??= new();
        if (step is not null)
            options = options with { LineSearch = new FixedStep() };
        return LineSearchDescent.Minimise(
            nameof(GradientDescent), f, start, options, new ArmijoBacktracking(), new SteepestDescent(step));
    }
}
