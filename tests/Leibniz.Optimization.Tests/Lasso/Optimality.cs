using Leibniz.Optimization.Proximal.Lasso;

namespace Leibniz.Optimization.Tests.Lasso;

/// <summary>The conditions of optimality, written from their definition and straight from the data.</summary>
internal static class Optimality
{
    /// <summary>The largest violation over αλ.</summary>
    public static double Violation(
        RegressionData data, double lambda, double mixing, Standardisation standardisation, double intercept, double[] coefficients)
    {
        double[] residual = Residual(data, intercept, coefficients);
        double worst = 0, bound = lambda * mixing, largest = 0;
        for (int j = 0; j < data.Columns; j++)
        {
            double scale = Scale(data, j, standardisation), sum = 0, mean = Mean(data.Column(j));
            for (int i = 0; i < data.Rows; i++)
                sum += (data.Column(j)[i] - mean) * residual[i];
            double scaled = coefficients[j] * scale, g = (sum / scale / data.Rows) - (lambda * (1 - mixing) * scaled);
            worst = Math.Max(worst, scaled == 0 ? Math.Abs(g) - bound : Math.Abs(g - (bound * Math.Sign(scaled))));
            largest = Math.Max(largest, Math.Sqrt(residual.Sum(r => r * r)) / data.Rows);
        }
        // At λ = 0 the bound is 0: then relative to the size of a correlation with the residual.
        return worst / Math.Max(bound, largest);
    }

    public static double Objective(
        RegressionData data, double lambda, double mixing, Standardisation standardisation, double intercept, double[] coefficients)
    {
        double sum = Residual(data, intercept, coefficients).Sum(r => r * r) / (2 * data.Rows);
        for (int j = 0; j < data.Columns; j++)
        {
            double scaled = coefficients[j] * Scale(data, j, standardisation);
            sum += lambda * ((mixing * Math.Abs(scaled)) + ((1 - mixing) * scaled * scaled / 2));
        }
        return sum;
    }

    public static double Norm(RegressionData data, int j) => Scale(data, j, Standardisation.UnitNorm);

    public static RegressionData Random(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        double[] x = [.. Enumerable.Range(0, rows * columns).Select(_ => (2 * random.NextDouble()) - 1)];
        var y = new double[rows];
        for (int i = 0; i < rows; i++)
            y[i] = x[i] - (2 * x[rows + i]) + (3 * x[(2 * rows) + i]) + (0.3 * random.NextDouble()) + 5;
        return RegressionData.FromColumns(x, y);
    }

    private static double[] Residual(RegressionData data, double intercept, double[] coefficients)
    {
        var residual = new double[data.Rows];
        for (int i = 0; i < data.Rows; i++)
        {
            residual[i] = data.Response[i] - intercept;
            for (int j = 0; j < data.Columns; j++)
                residual[i] -= data.Column(j)[i] * coefficients[j];
        }
        return residual;
    }

    private static double Scale(RegressionData data, int j, Standardisation standardisation)
    {
        double mean = Mean(data.Column(j)), sum = 0;
        foreach (double value in data.Column(j))
            sum += (value - mean) * (value - mean);
        return standardisation switch
        {
            Standardisation.UnitNorm => Math.Sqrt(sum),
            Standardisation.UnitVariance => Math.Sqrt(sum / data.Rows),
            _ => 1,
        };
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return sum / values.Length;
    }
}
