namespace Leibniz.Optimization;

/// <summary>A function f: Rⁿ → R with its gradient and the product of its Hessian with a vector.</summary>
public interface ITwiceDifferentiableFunction : ISmoothFunction
{
    /// <summary>Writes ∇²f(x) v.</summary>
    /// <param name="x">The point, [n].</param>
    /// <param name="v">The vector, [n].</param>
    /// <param name="result">Receives the product, [n]; must overlap neither <paramref name="x"/> nor <paramref name="v"/>.</param>
    void HessianVector(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> result);
}
