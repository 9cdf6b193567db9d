namespace Leibniz.GradBench.Ht;

/// <summary>The residuals of fitting a skinned hand to points.</summary>
/// <remarks>
/// A vertex is R(θ₀₋₂)·(Σ weight·A_bone·position) + θ₃₋₅, where A is the bone's posed absolute transform times its inverse at
/// rest. Source: Taylor, Stebbing, Ramakrishna et al. 2014, "User-specific hand modeling from monocular depth sequences".
/// </remarks>
internal static partial class Objective
{
    /// <summary>Points − their vertices.</summary>
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
    public static void OnVertices(
        ReadOnlySpan<double> theta, ReadOnlySpan<int> parents, [Constant] ReadOnlySpan<double> relatives,
        [Constant] ReadOnlySpan<double> inverses, [Constant] ReadOnlySpan<double> positions, ReadOnlySpan<int> starts,
        ReadOnlySpan<int> bones, [Constant] ReadOnlySpan<double> weights, [Constant] double mirror,
        ReadOnlySpan<int> corners, [Constant] ReadOnlySpan<double> points, Span<double> residuals)
    {
        var transforms = new double[relatives.Length];
        Bones.Pose(theta, parents, relatives, inverses, transforms);
        var vertices = new double[positions.Length];
        Skin.Place(theta, transforms, positions, starts, bones, weights, mirror, vertices);
        for (int i = 0; i < corners.Length; i++)
        {
            for (int axis = 0; axis < 3; axis++)
                residuals[3 * i + axis] = points[3 * i + axis] - vertices[3 * corners[i] + axis];
        }
    }

    /// <summary>Points − their places u·v₀ + v·v₁ + (1 − u − v)·v₂ on triangles.</summary>
    /// <param name="us">The places u, v. [n, 2]</param>
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
    public static void OnTriangles(
        ReadOnlySpan<double> us, ReadOnlySpan<double> theta, ReadOnlySpan<int> parents, [Constant] ReadOnlySpan<double> relatives,
        [Constant] ReadOnlySpan<double> inverses, [Constant] ReadOnlySpan<double> positions, ReadOnlySpan<int> starts,
        ReadOnlySpan<int> bones, [Constant] ReadOnlySpan<double> weights, [Constant] double mirror, ReadOnlySpan<int> corners,
        [Constant] ReadOnlySpan<double> points, Span<double> residuals)
    {
        var transforms = new double[relatives.Length];
        Bones.Pose(theta, parents, relatives, inverses, transforms);
        var vertices = new double[positions.Length];
        Skin.Place(theta, transforms, positions, starts, bones, weights, mirror, vertices);
        for (int i = 0; 3 * i < corners.Length; i++)
        {
            double u = us[2 * i], v = us[2 * i + 1];
            int first = 3 * corners[3 * i], second = 3 * corners[3 * i + 1], third = 3 * corners[3 * i + 2];
            for (int axis = 0; axis < 3; axis++)
            {
                double place = u * vertices[first + axis] + v * vertices[second + axis] + (1 - u - v) * vertices[third + axis];
                residuals[3 * i + axis] = points[3 * i + axis] - place;
            }
        }
    }
}
