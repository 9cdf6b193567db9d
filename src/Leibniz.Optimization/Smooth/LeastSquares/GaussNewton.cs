using Leibniz.Optimization.Smooth.LineSearch;

namespace Leibniz.Optimization.Smooth;

/// <summary>Minimises ½ Σ rᵢ(x)² along the steps that solve the linearised problem.</summary>
/// <remarks>d minimises ‖J d + r‖ (the one of least norm where several do), then the line is searched from the full step on
/// (Hager and Zhang's search unless another is given). Quadratic convergence where the residuals vanish at the minimum;
/// where they are large, or J loses rank on the way, <see cref="LevenbergMarquardt"/> is the safer choice. The value is the
/// half of the sum of squares. Source: Nocedal and Wright 2006, section 10.3.</remarks>
public static class GaussNewton
{
    /// <summary>The minimum reached from a start.</summary>
    /// <param name="f">The residuals.</param>
    /// <param name="start">The start, [n]; finite.</param>
    /// <param name="options">Tolerances and line search; null for the defaults.</param>
    /// <exception cref="ArgumentException">The start is not finite, or its length is not the number of parameters; or an
    /// option is out of its range.</exception>
    public static MinimiserResult Minimise(IResidualFunction f, ReadOnlySpan<double> start, MinimiserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        var squares = new HalfSquares(f);
        return LineSearchDescent.Minimise(
            nameof(GaussNewton), squares, start, options ?? new(), new HagerZhang(), new GaussNewtonDirection(squares));
    }
}
