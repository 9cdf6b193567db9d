using Leibniz.Optimization.Smooth.LineSearch;

namespace Leibniz.Optimization.Smooth;

/// <summary>Minimises a smooth function by conjugate directions, with four vectors of memory.</summary>
/// <remarks>d ← −g + βd, with β by <see cref="ConjugateGradientUpdate"/> and the step by the line search of Hager and Zhang
/// unless another is given. On a quadratic with an exact search it ends in as many steps as the Hessian has different
/// eigenvalues. Source: Hager and Zhang 2005 (CG_DESCENT).</remarks>
public static class NonlinearConjugateGradient
{
    /// <summary>The minimum reached from a start.</summary>
    /// <param name="f">The function.</param>
    /// <param name="start">The start, [n]; finite.</param>
    /// <param name="options">Tolerances and line search; null for the defaults.</param>
    /// <param name="update">The formula of β.</param>
    /// <exception cref="ArgumentException">The start is empty, not finite, or its length is not the function's dimension;
    /// or an option is out of its range.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="update"/> is none of the enumeration.</exception>
    public static MinimiserResult Minimise(
        ISmoothFunction f, ReadOnlySpan<double> start, MinimiserOptions? options = null,
        ConjugateGradientUpdate update = ConjugateGradientUpdate.HagerZhang)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!Enum.IsDefined(update))
            throw new ArgumentOutOfRangeException(nameof(update), update, "NonlinearConjugateGradient: no such update.");
        // The Polak–Ribière direction leads down only after a nearly exact search: σ = 0.1 (Nocedal and Wright 2006, §5.2).
        var search = new HagerZhang { Curvature = update == ConjugateGradientUpdate.HagerZhang ? 0.9 : 0.1 };
        return LineSearchDescent.Minimise(
            nameof(NonlinearConjugateGradient), f, start, options ?? new(), search, new ConjugateDirection(update));
    }
}
