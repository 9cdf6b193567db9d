namespace Leibniz.GradBench.Gmm;

internal static partial class Objective
{
    /// <summary>The gradient of <see cref="LogPosterior"/> with respect to all parameters of the mixture.</summary>
    /// <param name="alpha">α. [k]</param>
    /// <param name="mu">μ, row after row. [k, d]</param>
    /// <param name="q">Logarithms of the diagonals, row after row. [k, d]</param>
    /// <param name="l">Strict lower triangles by columns, one after another. [k, d(d−1)/2]</param>
    /// <param name="x">The points, row after row. [n, d]</param>
    /// <param name="d">Number of dimensions.</param>
    /// <param name="n">Number of points.</param>
    /// <param name="gamma">γ, precision of the prior; > 0.</param>
    /// <param name="m">Additional degrees of freedom of the prior; 0 or more.</param>
    /// <param name="constant">The logarithm of the prior's normalisation.</param>
    /// <param name="dalpha">Receives the gradient by α. [k]</param>
    /// <param name="dmu">Receives the gradient by μ. [k, d]</param>
    /// <param name="dq">Receives the gradient by q. [k, d]</param>
    /// <param name="dl">Receives the gradient by l. [k, d(d−1)/2]</param>
    /// <returns>The value.</returns>
    [GradientOf(nameof(LogPosterior), Wrt = ["alpha", "mu", "q", "l"])]
    public static partial double LogPosteriorGradient(
        ReadOnlySpan<double> alpha, ReadOnlySpan<double> mu, ReadOnlySpan<double> q, ReadOnlySpan<double> l,
        ReadOnlySpan<double> x, int d, int n, double gamma, int m, double constant,
        Span<double> dalpha, Span<double> dmu, Span<double> dq, Span<double> dl);
}
