namespace Leibniz.GradBench.Gmm;

/// <summary>The logarithm of the posterior density of a Gaussian mixture with a Wishart prior.</summary>
internal static partial class Objective
{
    /// <summary>
    /// Σᵢ log Σₖ exp(αₖ + Σq_k − ½‖Q_k(xᵢ − μₖ)‖²) − n·log Σₖ exp αₖ − ½nd·log 2π + Σₖ (m·Σq_k − ½γ²‖Q_k‖²) + constant,
    /// where Q_k is lower triangular with the diagonal exp q_k.
    /// </summary>
    /// <param name="alpha">α. [k]</param>
    /// <param name="mu">μ, row after row. [k, d]</param>
    /// <param name="q">Logarithms of the diagonals, row after row. [k, d]</param>
    /// <param name="l">Strict lower triangles by columns, one after another. [k, d(d−1)/2]</param>
    /// <param name="x">The points, row after row. [n, d]</param>
    /// <param name="d">Number of dimensions.</param>
    /// <param name="n">Number of points.</param>
    /// <param name="gamma">γ, precision of the prior; > 0.</param>
    /// <param name="m">Additional degrees of freedom of the prior; 0 or more.</param>
    /// <param name="constant">The logarithm of the prior's normalisation, <see cref="Wishart.LogNormalisation"/>.</param>
    /// <remarks>Source: Šrajer, Kukelova, Fitzgibbon 2018, "A benchmark of selected algorithmic differentiation tools", section 4.</remarks>
    public static double LogPosterior(
        ReadOnlySpan<double> alpha, ReadOnlySpan<double> mu, ReadOnlySpan<double> q, ReadOnlySpan<double> l,
        [Constant] ReadOnlySpan<double> x, int d, int n, double gamma, int m, double constant)
    {
        int k = alpha.Length;
        int below = d * (d - 1) / 2;
        var diagonal = new double[k * d];
        var sumOfLogs = new double[k];
        for (int j = 0; j < k; j++)
        {
            double sum = 0;
            for (int a = 0; a < d; a++)
            {
                diagonal[j * d + a] = Math.Exp(q[j * d + a]);
                sum += q[j * d + a];
            }
            sumOfLogs[j] = sum;
        }

        double likelihood = 0;
        for (int i = 0; i < n; i++)
        {
            var terms = new double[k];
            for (int j = 0; j < k; j++)
            {
                var turned = new double[d];
                for (int a = 0; a < d; a++)
                    turned[a] = diagonal[j * d + a] * (x[i * d + a] - mu[j * d + a]);
                int at = j * below;
                for (int a = 0; a < d; a++)
                {
                    double centred = x[i * d + a] - mu[j * d + a];
                    for (int b = a + 1; b < d; b++)
                    {
                        turned[b] += l[at] * centred;
                        at++;
                    }
                }
                double squared = 0;
                for (int a = 0; a < d; a++)
                    squared += turned[a] * turned[a];
                terms[j] = alpha[j] + sumOfLogs[j] - 0.5 * squared;
            }
            likelihood += LogSumExp(terms);
        }

        double prior = 0;
        for (int j = 0; j < k; j++)
        {
            double norm = 0;
            for (int a = 0; a < d; a++)
                norm += diagonal[j * d + a] * diagonal[j * d + a];
            for (int a = 0; a < below; a++)
                norm += l[j * below + a] * l[j * below + a];
            prior += m * sumOfLogs[j] - 0.5 * gamma * gamma * norm;
        }
        return likelihood - n * LogSumExp(alpha) - 0.5 * n * d * Math.Log(2 * Math.PI) + prior + constant;
    }

    private static double LogSumExp(ReadOnlySpan<double> x)
    {
        double largest = x[0];
        for (int i = 1; i < x.Length; i++)
            largest = Math.Max(largest, x[i]);
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += Math.Exp(x[i] - largest);
        return Math.Log(sum) + largest;
    }
}
