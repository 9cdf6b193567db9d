namespace Leibniz.GradBench.Kmeans;

/// <summary>The cost of a clustering.</summary>
internal static partial class Objective
{
    /// <summary>Σᵢ minⱼ ‖cⱼ − pᵢ‖².</summary>
    /// <param name="centroids">The centres c, row after row. [k, d]</param>
    /// <param name="points">The points p, row after row. [n, d]</param>
    /// <param name="d">Number of dimensions.</param>
    public static double Cost(ReadOnlySpan<double> centroids, [Constant] ReadOnlySpan<double> points, int d)
    {
        int k = centroids.Length / d;
        int n = points.Length / d;
        double cost = 0;
        for (int i = 0; i < n; i++)
        {
            double closest = double.PositiveInfinity;
            for (int j = 0; j < k; j++)
            {
                double squared = 0;
                for (int l = 0; l < d; l++)
                {
                    double difference = centroids[j * d + l] - points[i * d + l];
                    squared += difference * difference;
                }
                closest = Math.Min(closest, squared);
            }
            cost += closest;
        }
        return cost;
    }
}
