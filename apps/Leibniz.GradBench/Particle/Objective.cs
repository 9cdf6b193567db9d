namespace Leibniz.GradBench.Particle;

/// <summary>How far a charged particle misses the origin.</summary>
/// <remarks>Source: Siskind, Pearlmutter 2008, "Using programming language theory to make automatic differentiation sound and
/// efficient", the example <c>particle</c>.</remarks>
internal static partial class Objective
{
    private const double TimeStep = 0.1;

    /// <summary>The potential of charges at (10, 0) and (10, 10 − w), Σ 1/distance.</summary>
    /// <param name="x">Abscissa.</param>
    /// <param name="y">Ordinate.</param>
    /// <param name="w">The control parameter.</param>
    public static double Potential(double x, double y, double w)
    {
        double right = 10 - x, low = -y, high = 10 - w - y;
        return 1 / Math.Sqrt(right * right + low * low) + 1 / Math.Sqrt(right * right + high * high);
    }

    /// <summary>
    /// The square of the abscissa where the particle crosses y = 0: from (0, 8) with velocity (0.75, 0), by Euler's steps with
    /// the acceleration −∇potential, the last step along the line.
    /// </summary>
    /// <param name="w">The control parameter.</param>
    /// <param name="reverse">Whether the potential's gradient is taken in reverse; else forward.</param>
    public static double Miss(double w, bool reverse)
    {
        double x = 0, y = 8, vx = 0.75, vy = 0;
        while (y + TimeStep * vy > 0)
        {
            double slopeX, slopeY;
            if (reverse)
            {
                PotentialGradient(x, y, w, out slopeX, out slopeY);
            }
            else
            {
                slopeX = PotentialPush(x, y, w, 1, 0).Tangent;
                slopeY = PotentialPush(x, y, w, 0, 1).Tangent;
            }
            x += TimeStep * vx;
            y += TimeStep * vy;
            vx -= TimeStep * slopeX;
            vy -= TimeStep * slopeY;
        }
        double crossing = x - y / vy * vx;
        return crossing * crossing;
    }
}
