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
        var diagonals = new double[k * d];
        var rows = new double[k * below];
        var weights = new double[k];
        double prior = 0;
        for (int j = 0; j < k; j++)
        {
            double logs = 0, norm = 0;
            for (int a = 0; a < d; a++)
            {
                double scale = Math.Exp(q[j * d + a]);
                diagonals[j * d + a] = scale;
                norm += scale * scale;
                logs += q[j * d + a];
            }
            int from = j * below;
            for (int column = 0; column < d; column++)
            {
                for (int row = column + 1; row < d; row++)
                {
                    rows[j * below + row * (row - 1) / 2 + column] = l[from];
                    norm += l[from] * l[from];
                    from++;
                }
            }
            weights[j] = alpha[j] + logs;
            prior += m * logs - 0.5 * gamma * gamma * norm;
        }

        double likelihood = 0;
        for (int i = 0; i < n; i++)
            likelihood += Point(x.Slice(i * d, d), weights, mu, diagonals, rows);
        return likelihood - n * LogSumExp(alpha) - 0.5 * n * d * Math.Log(2 * Math.PI) + prior + constant;
    }

    // log Σₖ exp(weightₖ − ½‖Q_k(x − μₖ)‖²), with the rows of each strict lower triangle one after another.
    private static double Point(
        ReadOnlySpan<double> x, ReadOnlySpan<double> weights, ReadOnlySpan<double> mu,
        ReadOnlySpan<double> diagonals, ReadOnlySpan<double> rows)
    {
        int d = x.Length, k = weights.Length;
        int below = d * (d - 1) / 2;
        Span<double> terms = stackalloc double[k];
        Span<double> centred = stackalloc double[d];
        for (int j = 0; j < k; j++)
        {
            for (int a = 0; a < d; a++)
                centred[a] = x[a] - mu[j * d + a];
            double squared = 0;
            for (int row = 0; row < d; row++)
            {
                double turned = diagonals[j * d + row] * centred[row];
                int start = j * below + row * (row - 1) / 2;
                for (int column = 0; column < row; column++)
                    turned += rows[start + column] * centred[column];
                squared += turned * turned;
            }
            terms[j] = weights[j] - 0.5 * squared;
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
        return Math.Log(sum) + largest;
    }
}
