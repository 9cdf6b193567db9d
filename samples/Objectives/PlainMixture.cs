using Leibniz;

namespace Leibniz.Objectives;

/// <summary>The Gaussian mixture's log-posterior in plain C#, with its gradient written at compile time.</summary>
/// <remarks>The same function as <see cref="GaussianMixture"/>: nothing in it knows of derivatives.</remarks>
public static partial class PlainMixture
{
    /// <summary>The log-posterior of the data.</summary>
    /// <param name="parameters">Alphas, means and factors. [K + K·d + K·d(d+1)/2]</param>
    /// <param name="data">The points and the prior.</param>
    public static double Evaluate(ReadOnlySpan<double> parameters, GaussianMixtureData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return LogPosterior(parameters, data.Points, data.Dimension, data.Components, data.Gamma, data.M) + WishartPrior.Constant(data);
    }

    /// <summary>The log-posterior of the data, and its gradient.</summary>
    /// <param name="parameters">Alphas, means and factors.</param>
    /// <param name="data">The points and the prior.</param>
    /// <param name="gradient">Receives the gradient; as long as <paramref name="parameters"/>.</param>
    public static double Gradient(ReadOnlySpan<double> parameters, GaussianMixtureData data, Span<double> gradient)
    {
        ArgumentNullException.ThrowIfNull(data);
        return LogPosteriorGradient(parameters, data.Points, data.Dimension, data.Components, data.Gamma, data.M, gradient) + WishartPrior.Constant(data);
    }

    /// <summary>The log-posterior without the part that depends on no parameter.</summary>
    /// <param name="parameters">Alphas, means and factors. [K + K·d + K·d(d+1)/2]</param>
    /// <param name="points">The points, one after another. [n·d]</param>
    /// <param name="d">The dimension.</param>
    /// <param name="components">The number K of components.</param>
    /// <param name="gamma">The prior's scale.</param>
    /// <param name="m">The prior's degrees of freedom.</param>
    public static double LogPosterior(ReadOnlySpan<double> parameters, ReadOnlySpan<double> points, int d, int components, double gamma, int m)
    {
        int size = d * (d + 1) / 2, count = points.Length / d, means = components, factors = components * (1 + d);
        // Each factor as a lower triangle by rows, with the exponentials of its logarithms on the diagonal.
        double[] triangles = new double[components * size], weights = new double[components];
        double squares = 0, logDeterminants = 0;
        for (int k = 0; k < components; k++)
        {
            double logDeterminant = 0;
            for (int row = 0; row < d; row++)
            {
                for (int column = 0; column < row; column++)
                {
                    // Below the diagonal the factors stand by columns.
                    double entry = parameters[factors + k * size + d + column * (2 * d - column - 1) / 2 + row - column - 1];
                    squares += entry * entry;
                    triangles[k * size + row * (row + 1) / 2 + column] = entry;
                }
                double log = parameters[factors + k * size + row], scale = Math.Exp(log);
                squares += scale * scale;
                logDeterminant += log;
                triangles[k * size + row * (row + 1) / 2 + row] = scale;
            }
            logDeterminants += logDeterminant;
            weights[k] = parameters[k] + logDeterminant;
        }
        double total = 0;
        for (int i = 0; i < count; i++)
            total += PointTerm(points.Slice(i * d, d), parameters.Slice(means, components * d), weights, triangles, size);
        return total + 0.5 * gamma * gamma * squares - m * logDeterminants - count * LogSumExp(parameters.Slice(0, components));
    }

    // log Σₖ exp(wₖ − ½‖Lₖ(x − μₖ)‖²).
    private static double PointTerm(
        ReadOnlySpan<double> point, ReadOnlySpan<double> means, ReadOnlySpan<double> weights, ReadOnlySpan<double> triangles, int size)
    {
        int d = point.Length;
        Span<double> terms = stackalloc double[weights.Length];
        Span<double> centred = stackalloc double[d];
        for (int k = 0; k < weights.Length; k++)
        {
            for (int j = 0; j < d; j++)
                centred[j] = point[j] - means[k * d + j];
            double norm = 0;
            for (int row = 0; row < d; row++)
            {
                int start = k * size + row * (row + 1) / 2;
                double dot = 0;
                for (int column = 0; column <= row; column++)
                    dot += triangles[start + column] * centred[column];
                norm += dot * dot;
            }
            terms[k] = weights[k] - 0.5 * norm;
        }
        return LogSumExp(terms);
    }

    private static double LogSumExp(ReadOnlySpan<double> x)
    {
        double largest = x[0];
        for (int i = 1; i < x.Length; i++)
            largest = Math.Max(largest, x[i]);
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += Math.Exp(x[i] - largest);
        return largest + Math.Log(sum);
    }

    /// <summary>The log-posterior and its gradient with respect to the parameters.</summary>
    /// <param name="parameters">As for <see cref="LogPosterior"/>.</param>
    /// <param name="points">The points.</param>
    /// <param name="d">The dimension.</param>
    /// <param name="components">The number of components.</param>
    /// <param name="gamma">The prior's scale.</param>
    /// <param name="m">The prior's degrees of freedom.</param>
    /// <param name="gradient">Receives the gradient.</param>
    [GradientOf(nameof(LogPosterior), Wrt = ["parameters"])]
    public static partial double LogPosteriorGradient(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> points, int d, int components, double gamma, int m, Span<double> gradient);
}
