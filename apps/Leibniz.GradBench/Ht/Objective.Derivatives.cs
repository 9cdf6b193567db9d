namespace Leibniz.GradBench.Ht;

internal static partial class Objective
{
    /// <summary>The Jacobian of <see cref="OnVertices"/> by the pose.</summary>
    /// <param name="theta">The pose. [26]</param>
    /// <param name="parents">Parent of each bone; −1 for none.</param>
    /// <param name="relatives">Transform of each bone relative to its parent. [bones, 3, 4]</param>
    /// <param name="inverses">Inverse of each bone's absolute transform. [bones, 3, 4]</param>
    /// <param name="positions">Positions of the vertices at rest. [vertices, 3]</param>
    /// <param name="starts">Where each vertex's weights begin. [vertices + 1]</param>
    /// <param name="bones">Bones that move a vertex.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="mirror">−1 where the hand is mirrored at x = 0, else 1.</param>
    /// <param name="corners">The vertex of each point. [n]</param>
    /// <param name="points">The points. [n, 3]</param>
    /// <param name="residuals">Receives the residuals. [n, 3]</param>
    /// <param name="jacobian">Receives the Jacobian, row after row. [3n, 26]</param>
    [JacobianOf(nameof(OnVertices), Wrt = ["theta"])]
    public static partial void OnVerticesJacobian(
        ReadOnlySpan<double> theta, ReadOnlySpan<int> parents, ReadOnlySpan<double> relatives, ReadOnlySpan<double> inverses,
        ReadOnlySpan<double> positions, ReadOnlySpan<int> starts, ReadOnlySpan<int> bones, ReadOnlySpan<double> weights, double mirror,
        ReadOnlySpan<int> corners, ReadOnlySpan<double> points, Span<double> residuals, Span<double> jacobian);

    /// <summary>The Jacobian of <see cref="OnTriangles"/> by each point's own place and by the pose.</summary>
    /// <param name="us">The places u, v. [n, 2]</param>
    /// <param name="du">Added to every u.</param>
    /// <param name="dv">Added to every v.</param>
    /// <param name="theta">The pose. [26]</param>
    /// <param name="parents">Parent of each bone; −1 for none.</param>
    /// <param name="relatives">Transform of each bone relative to its parent. [bones, 3, 4]</param>
    /// <param name="inverses">Inverse of each bone's absolute transform. [bones, 3, 4]</param>
    /// <param name="positions">Positions of the vertices at rest. [vertices, 3]</param>
    /// <param name="starts">Where each vertex's weights begin. [vertices + 1]</param>
    /// <param name="bones">Bones that move a vertex.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="mirror">−1 where the hand is mirrored at x = 0, else 1.</param>
    /// <param name="corners">The vertices of each point's triangle. [n, 3]</param>
    /// <param name="points">The points. [n, 3]</param>
    /// <param name="residuals">Receives the residuals. [n, 3]</param>
    /// <param name="jacobian">Receives the Jacobian, row after row. [3n, 28]</param>
    [JacobianOf(nameof(OnTriangles), Wrt = ["du", "dv", "theta"])]
    public static partial void OnTrianglesJacobian(
        ReadOnlySpan<double> us, double du, double dv, ReadOnlySpan<double> theta, ReadOnlySpan<int> parents,
        ReadOnlySpan<double> relatives, ReadOnlySpan<double> inverses,
        ReadOnlySpan<double> positions, ReadOnlySpan<int> starts, ReadOnlySpan<int> bones, ReadOnlySpan<double> weights, double mirror,
        ReadOnlySpan<int> corners, ReadOnlySpan<double> points, Span<double> residuals,
        Span<double> jacobian);
}
