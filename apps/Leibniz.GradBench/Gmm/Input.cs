namespace Leibniz.GradBench.Gmm;

/// <summary>A Gaussian mixture and the points that it is fitted to.</summary>
internal sealed class Input
{
    /// <summary>Number of dimensions.</summary>
    public required int D { get; init; }

    /// <summary>Number of components.</summary>
    public required int K { get; init; }

    /// <summary>Number of points.</summary>
    public required int N { get; init; }

    /// <summary>The points. [n, d]</summary>
    public required double[][] X { get; init; }

    /// <summary>Additional degrees of freedom of the Wishart prior.</summary>
    public required int M { get; init; }

    /// <summary>Precision of the Wishart prior; > 0.</summary>
    public required double Gamma { get; init; }

    /// <summary>Logarithms of the components' weights, up to a constant. [k]</summary>
    public required double[] Alpha { get; init; }

    /// <summary>Means. [k, d]</summary>
    public required double[][] Mu { get; init; }

    /// <summary>Logarithms of the diagonals of the square roots of the inverse covariances. [k, d]</summary>
    public required double[][] Q { get; init; }

    /// <summary>Their strict lower triangles, by columns. [k, d(d−1)/2]</summary>
    public required double[][] L { get; init; }
}
