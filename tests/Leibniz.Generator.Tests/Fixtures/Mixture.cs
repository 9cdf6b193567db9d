namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>A Gaussian mixture's log-likelihood in plain C#.</summary>
internal static partial class Mixture
{
    public static double LogLikelihood(
        ReadOnlySpan<double> alphas, ReadOnlySpan<double> means, ReadOnlySpan<double> factors, ReadOnlySpan<double> x, int d, int n)
    {
        int components = alphas.Length, size = d * (d + 1) / 2;
        Span<double> weights = new double[components];
        Span<double> scales = new double[factors.Length];
        double squares = 0;
        for (int k = 0; k < components; k++)
        {
            double sum = alphas[k];
            for (int j = 0; j < d; j++)
            {
                double log = factors[k * size + j];
                sum += log;
                scales[k * size + j] = Math.Exp(log);
                squares += scales[k * size + j] * scales[k * size + j];
            }
            for (int j = d; j < size; j++)
            {
                scales[k * size + j] = factors[k * size + j];
                squares += factors[k * size + j] * factors[k * size + j];
            }
            weights[k] = sum;
        }
        double total = 0;
        for (int i = 0; i < n; i++)
            total += Point(x.Slice(i * d, d), weights, means, scales, size);
        return total - n * LogSumExp(alphas) + 0.5 * squares;
    }

    private static double Point(
        ReadOnlySpan<double> x, ReadOnlySpan<double> weights, ReadOnlySpan<double> means, ReadOnlySpan<double> scales, int size)
    {
        int d = x.Length, components = weights.Length;
        Span<double> terms = stackalloc double[components];
        Span<double> centred = stackalloc double[d];
        for (int k = 0; k < components; k++)
        {
            for (int j = 0; j < d; j++)
                centred[j] = x[j] - means[k * d + j];
            double norm = 0;
            int at = k * size + d;
            for (int row = 0; row < d; row++)
            {
                double u = scales[k * size + row] * centred[row];
                int start = at + row * (row - 1) / 2;
                for (int j = 0; j < row; j++)
                    u += scales[start + j] * centred[j];
                norm += u * u;
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

    [GradientOf(nameof(LogLikelihood), Wrt = ["alphas", "means", "factors"])]
    public static partial double Gradient(
        ReadOnlySpan<double> alphas, ReadOnlySpan<double> means, ReadOnlySpan<double> factors, ReadOnlySpan<double> x, int d, int n,
        Span<double> dalphas, Span<double> dmeans, Span<double> dfactors);

    [GradientOf(nameof(LogLikelihood), Wrt = ["alphas", "means", "factors"], Reproducible = true)]
    public static partial double ReproducibleGradient(
        ReadOnlySpan<double> alphas, ReadOnlySpan<double> means, ReadOnlySpan<double> factors, ReadOnlySpan<double> x, int d, int n,
        Span<double> dalphas, Span<double> dmeans, Span<double> dfactors);
}
