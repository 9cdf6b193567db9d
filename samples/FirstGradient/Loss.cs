namespace Leibniz.Samples.FirstGradient;

/// <summary>A function of one's own and its gradient, by one attribute.</summary>
public static partial class Loss
{
    /// <summary>Rosenbrock's valley, Σ (1 − xᵢ)² + 100 (xᵢ₊₁ − xᵢ²)²; least, 0, where every number is 1.</summary>
    /// <param name="x">Two numbers or more.</param>
    public static double Valley(ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            double off = x[i + 1] - x[i] * x[i];
            sum += (1 - x[i]) * (1 - x[i]) + 100 * off * off;
        }
        return sum;
    }

    /// <summary>The gradient of <see cref="Valley"/>.</summary>
    /// <param name="x">Two numbers or more.</param>
    /// <param name="dx">Receives the gradient.</param>
    /// <returns>The value.</returns>
    [GradientOf(nameof(Valley))]
    public static partial double ValleyGradient(ReadOnlySpan<double> x, Span<double> dx);
}
