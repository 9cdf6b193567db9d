namespace Leibniz.Optimization;

/// <summary>A differentiable function f: Rⁿ → R with its gradient.</summary>
public interface ISmoothFunction
{
    /// <summary>The number n of inputs; −1 where any length is taken.</summary>
    int Dimension { get; }

    /// <summary>The value f(x).</summary>
    /// <param name="x">The point, [n].</param>
    double Value(ReadOnlySpan<double> x);

    /// <summary>Writes ∇f(x) to <paramref name="gradient"/> and returns f(x).</summary>
    /// <param name="x">The point, [n].</param>
    /// <param name="gradient">Receives the gradient, [n]; must not overlap <paramref name="x"/>.</param>
    double Gradient(ReadOnlySpan<double> x, Span<double> gradient);
}
