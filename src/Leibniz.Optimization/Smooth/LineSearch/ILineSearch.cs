namespace Leibniz.Optimization.Smooth.LineSearch;

/// <summary>Chooses how far to go along a direction of descent.</summary>
public interface ILineSearch
{
    /// <summary>The step t, with the point and the gradient it leads to; 0 where none is found.</summary>
    /// <remarks>Where the function falls without end along the direction, the last and farthest trial is returned: the
    /// caller sees from its value that there is no minimum. A trial whose value is NaN or +∞ counts as too far.</remarks>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, [n].</param>
    /// <param name="direction">d, a direction of descent, [n].</param>
    /// <param name="value">f(x) before, f(x + t d) after; unchanged where the step is 0.</param>
    /// <param name="slope">φ′(0) = ∇f(x)·d, &lt; 0; for any other number the step is 0.</param>
    /// <param name="initial">The first trial, &gt; 0.</param>
    /// <param name="point">Receives x + t d, [n]; must not overlap <paramref name="x"/>. Undefined where the step is 0.</param>
    /// <param name="gradient">Receives ∇f(x + t d), [n]. Undefined where the step is 0.</param>
    double Search(
        ISmoothFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> direction, ref double value, double slope,
        double initial, Span<double> point, Span<double> gradient);
}
