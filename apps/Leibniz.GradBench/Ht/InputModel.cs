namespace Leibniz.GradBench.Ht;

/// <summary>Skeleton and skin of a hand at rest.</summary>
internal sealed class InputModel
{
    /// <summary>Parent of each bone, which comes before it; −1 for none.</summary>
    public required int[] Parents { get; init; }

    /// <summary>Transform of each bone relative to its parent. [bones, 4, 4]</summary>
    public required double[][][] BaseRelatives { get; init; }

    /// <summary>Inverse of each bone's absolute transform. [bones, 4, 4]</summary>
    public required double[][][] InverseBaseAbsolutes { get; init; }

    /// <summary>Homogeneous positions of the vertices. [vertices, 4]</summary>
    public required double[][] BasePositions { get; init; }

    /// <summary>Weight of each bone on each vertex, most of them 0. [vertices, bones]</summary>
    public required double[][] Weights { get; init; }

    /// <summary>Vertices of the triangles. [triangles, 3]</summary>
    public required int[][] Triangles { get; init; }

    /// <summary>Whether the hand is mirrored at x = 0.</summary>
    public bool IsMirrored { get; init; }
}
