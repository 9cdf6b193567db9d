namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>A function that is a mean of many: f(x) = (1/N) Σᵢ fᵢ(x), each smooth.</summary>
public interface IFiniteSum
{
    /// <summary>The number N of terms.</summary>
    int Count { get; }

    /// <summary>The number n of inputs; −1 where any length is taken.</summary>
    int Dimension { get; }

    /// <summary>Adds w·∇fᵢ(x) to <paramref name="sum"/>, and returns fᵢ(x).</summary>
    /// <param name="term">The term i, 0 … N − 1.</param>
    /// <param name="x">The point, [n].</param>
    /// <param name="weight">The weight w.</param>
    /// <param name="sum">Receives the addition, [n].</param>
    double AddGradient(int term, ReadOnlySpan<double> x, double weight, Span<double> sum);
}
