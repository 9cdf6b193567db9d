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
        var turned = new double[relatives.Length];
        Skin.Turn(theta, transforms, mirror, turned);
        double tx = theta[3], ty = theta[4], tz = theta[5];
        for (int i = 0; i < corners.Length; i++)
        {
            Skin.Place(turned, positions, starts, bones, weights, corners[i], out double x, out double y, out double z);
            residuals[3 * i] = points[3 * i] - (x + tx);
            residuals[3 * i + 1] = points[3 * i + 1] - (y + ty);
            residuals[3 * i + 2] = points[3 * i + 2] - (z + tz);
        }
    }

    /// <summary>Points − their places u·v₀ + v·v₁ + (1 − u − v)·v₂ on triangles.</summary>
    /// <param name="us">The places u, v. [n, 2]</param>
    /// <param name="du">Added to every u: a residual depends on its own place alone, so that its derivative by u is that by du.</param>
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
    public static void OnTriangles(
        ReadOnlySpan<double> us, double du, double dv, ReadOnlySpan<double> theta, ReadOnlySpan<int> parents,
        [Constant] ReadOnlySpan<double> relatives, [Constant] ReadOnlySpan<double> inverses, [Constant] ReadOnlySpan<double> positions, ReadOnlySpan<int> starts,
        ReadOnlySpan<int> bones, [Constant] ReadOnlySpan<double> weights, [Constant] double mirror, ReadOnlySpan<int> corners,
        [Constant] ReadOnlySpan<double> points, Span<double> residuals)
    {
        var transforms = new double[relatives.Length];
        Bones.Pose(theta, parents, relatives, inverses, transforms);
        var turned = new double[relatives.Length];
        Skin.Turn(theta, transforms, mirror, turned);
        var vertices = new double[positions.Length];
        int count = starts.Length - 1;
        for (int vertex = 0; vertex < count; vertex++)
        {
            Skin.Place(turned, positions, starts, bones, weights, vertex, out double x, out double y, out double z);
            vertices[3 * vertex] = x + theta[3];
            vertices[3 * vertex + 1] = y + theta[4];
            vertices[3 * vertex + 2] = z + theta[5];
        }
        for (int i = 0; 3 * i < corners.Length; i++)
        {
            double u = us[2 * i] + du, v = us[2 * i + 1] + dv;
            int first = 3 * corners[3 * i], second = 3 * corners[3 * i + 1], third = 3 * corners[3 * i + 2];
            for (int axis = 0; axis < 3; axis++)
            {
                double place = u * vertices[first + axis] + v * vertices[second + axis] + (1 - u - v) * vertices[third + axis];
                residuals[3 * i + axis] = points[3 * i + axis] - place;
            }
        }
    }
}
