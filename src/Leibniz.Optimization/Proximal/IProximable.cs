namespace Leibniz.Optimization.Proximal;

/// <summary>
/// An extended-valued function f: Rⁿ → R ∪ {+∞} whose proximal step can be computed.
/// </summary>
/// <remarks>
/// prox_γf(x) = argmin_z { f(z) + ‖z − x‖² / (2γ) } (Moreau, 1965). For a convex f it is unique;
/// for a nonconvex f one minimiser is returned, always the same for the same input.
/// </remarks>
public interface IProximable
{
    /// <summary>What is known of the function; solvers refuse a function whose traits they cannot use.</summary>
    FunctionTraits Traits { get; }

    /// <summary>The value f(x), +∞ outside the domain (an indicator is 0 on its set, +∞ elsewhere).</summary>
    /// <param name="x">The point, of the length the function was made for.</param>
    double Value(ReadOnlySpan<double> x);

    /// <summary>The proximal step of f with step γ, written to <paramref name="result"/>; returns f at the result.</summary>
    /// <param name="x">The point.</param>
    /// <param name="gamma">The step γ; finite, &gt; 0.</param>
    /// <param name="result">Receives the step; as long as <paramref name="x"/>, and may be the same memory as it.</param>
    /// <exception cref="ArgumentException">The lengths differ, γ is not positive and finite, or x holds a NaN.</exception>
    double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result);
}
