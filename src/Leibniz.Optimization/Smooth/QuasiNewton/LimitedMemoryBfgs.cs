using Leibniz.Optimization.Smooth.LineSearch;

namespace Leibniz.Optimization.Smooth;

/// <summary>Minimises a smooth function by the limited-memory BFGS method.</summary>
/// <remarks>The direction is −H∇f with H from the last pairs s = Δx, y = Δ∇f by the two-loop recursion, scaled by sᵀy/yᵀy;
/// the step fulfils the strong Wolfe conditions unless another search is given. Source: Liu and Nocedal 1989; Nocedal and
/// Wright 2006, algorithm 7.4.</remarks>
public static class LimitedMemoryBfgs
{
    /// <summary>The minimum reached from a start.</summary>
    /// <param name="f">The function.</param>
    /// <param name="start">The start, [n]; finite.</param>
    /// <param name="options">Tolerances; null for the defaults.</param>
    /// <param name="memory">The number of pairs kept, ≥ 1.</param>
    /// <exception cref="ArgumentException">The start is empty, not finite, or its length is not the function's dimension;
    /// or an option is out of its range.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="memory"/> is below 1.</exception>
    public static MinimiserResult Minimise(
        ISmoothFunction f, ReadOnlySpan<double> start, MinimiserOptions? options = null, int memory = 10)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentOutOfRangeException.ThrowIfLessThan(memory, 1);
        return LineSearchDescent.Minimise(
            nameof(LimitedMemoryBfgs), f, start, options ?? new(), new StrongWolfe(), new SecantPairs(memory));
    }
}
