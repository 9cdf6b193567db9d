namespace Leibniz.GradBench.Ht;

/// <summary>The skin of a posed hand.</summary>
internal static class Skin
{
    // The benchmark takes a rotation vector this short for no rotation, which also avoids the root's infinite slope at 0.
    private const double ShortestRotation = 1e-4;

    /// <summary>Each bone's transform followed by the mirror and the global rotation: one transform of the vertices it moves.</summary>
    /// <param name="theta">The pose, of which the first three numbers are the global rotation vector.</param>
    /// <param name="transforms">Transform of each bone. [bones, 3, 4]</param>
    /// <param name="mirror">−1 where the hand is mirrored at x = 0, else 1.</param>
    /// <param name="turned">Receives the transforms. [bones, 3, 4]</param>
    public static void Turn(ReadOnlySpan<double> theta, ReadOnlySpan<double> transforms, double mirror, Span<double> turned)
    {
        Span<double> turn = stackalloc double[9];
        Rotation(theta[0], theta[1], theta[2], turn);
        for (int bone = 0; 12 * bone < transforms.Length; bone++)
        {
            for (int row = 0; row < 3; row++)
            {
                double tx = turn[3 * row] * mirror, ty = turn[3 * row + 1], tz = turn[3 * row + 2];
                for (int column = 0; column < 4; column++)
                {
                    int at = 12 * bone + column;
                    turned[at + 4 * row] = tx * transforms[at] + ty * transforms[at + 4] + tz * transforms[at + 8];
                }
            }
        }
    }

    /// <summary>A vertex, moved by its bones, but not by the global translation.</summary>
    /// <param name="turned">Transform of each bone, the global rotation with it. [bones, 3, 4]</param>
    /// <param name="positions">Positions of the vertices at rest. [vertices, 3]</param>
    /// <param name="starts">Where each vertex's weights begin. [vertices + 1]</param>
    /// <param name="bones">Bones that move a vertex.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="vertex">The vertex.</param>
    /// <param name="x">Its first coordinate.</param>
    /// <param name="y">Its second coordinate.</param>
    /// <param name="z">Its third coordinate.</param>
    public static void Place(
        ReadOnlySpan<double> turned, ReadOnlySpan<double> positions, ReadOnlySpan<int> starts, ReadOnlySpan<int> bones,
        ReadOnlySpan<double> weights, int vertex, out double x, out double y, out double z)
    {
        x = 0;
        y = 0;
        z = 0;
        double px = positions[3 * vertex], py = positions[3 * vertex + 1], pz = positions[3 * vertex + 2];
        for (int entry = starts[vertex]; entry < starts[vertex + 1]; entry++)
        {
            double weight = weights[entry], wx = weight * px, wy = weight * py, wz = weight * pz;
            int at = 12 * bones[entry];
            x += turned[at] * wx + turned[at + 1] * wy + turned[at + 2] * wz + turned[at + 3] * weight;
            y += turned[at + 4] * wx + turned[at + 5] * wy + turned[at + 6] * wz + turned[at + 7] * weight;
            z += turned[at + 8] * wx + turned[at + 9] * wy + turned[at + 10] * wz + turned[at + 11] * weight;
        }
    }

    // Rodrigues: cos θ · 1 + sin θ · [u]× + (1 − cos θ) · u uᵀ with θ = ‖r‖, u = r/θ, row after row.
    private static void Rotation(double rx, double ry, double rz, Span<double> turn)
    {
        double angle = Math.Sqrt(rx * rx + ry * ry + rz * rz);
        if (angle < ShortestRotation)
        {
            for (int i = 0; i < 9; i++)
                turn[i] = i % 4 == 0 ? 1 : 0;
            return;
        }
        double x = rx / angle, y = ry / angle, z = rz / angle;
        double sin = Math.Sin(angle), cos = Math.Cos(angle), rest = 1 - cos;
        turn[0] = cos + rest * x * x;
        turn[1] = rest * x * y - sin * z;
        turn[2] = rest * x * z + sin * y;
        turn[3] = rest * x * y + sin * z;
        turn[4] = cos + rest * y * y;
        turn[5] = rest * y * z - sin * x;
        turn[6] = rest * x * z - sin * y;
        turn[7] = rest * y * z + sin * x;
        turn[8] = cos + rest * z * z;
    }
}
