namespace Leibniz.GradBench.Kmeans;

/// <summary>Points and the centres of clusters.</summary>
internal sealed class Input
{
    /// <summary>The points. [n, d]</summary>
    public required double[][] Points { get; init; }

    /// <summary>The centres, each the closest to at least one point. [k, d]</summary>
    public required double[][] Centroids { get; init; }
}
