namespace Leibniz.GradBench.Ba;

/// <summary>The residuals of a bundle adjustment.</summary>
internal static partial class Objective
{
    /// <summary>Numbers of one camera.</summary>
    public const int CameraSize = 11;

    /// <summary>
    /// The two reprojection residuals of one observation: w·(f·L·(X/Z, Y/Z) + c − feature), where (X, Y, Z) = R(r)·(point − centre),
    /// L = 1 + κ₁ρ² + κ₂ρ⁴ and ρ² = (X/Z)² + (Y/Z)².
    /// </summary>
    /// <param name="camera">Rotation vector r, centre, focal length f, principal point c, distortion κ. [11]</param>
    /// <param name="point">The point. [3]</param>
    /// <param name="weight">The observation's weight w.</param>
    /// <param name="feature">The measured feature, in pixels. [2]</param>
    /// <param name="residuals">Receives the residuals. [2]</param>
    public static void Reprojection(
        ReadOnlySpan<double> camera, ReadOnlySpan<double> point, double weight,
        [Constant] ReadOnlySpan<double> feature, Span<double> residuals)
    {
        double x = point[0] - camera[3], y = point[1] - camera[4], z = point[2] - camera[5];
        double rx = camera[0], ry = camera[1], rz = camera[2];
        double squared = rx * rx + ry * ry + rz * rz;
        double tx, ty, tz;
        if (squared > 0)
        {
            // Rodrigues: p·cos θ + (u × p)·sin θ + u·(u·p)·(1 − cos θ) with θ = ‖r‖, u = r/θ.
            double theta = Math.Sqrt(squared);
            double cos = Math.Cos(theta), sin = Math.Sin(theta);
            double inverse = 1 / theta;
            double ux = rx * inverse, uy = ry * inverse, uz = rz * inverse;
            double along = (ux * x + uy * y + uz * z) * (1 - cos);
            tx = x * cos + (uy * z - uz * y) * sin + ux * along;
            ty = y * cos + (uz * x - ux * z) * sin + uy * along;
            tz = z * cos + (ux * y - uy * x) * sin + uz * along;
        }
        else
        {
            // The first order, p + r × p, keeps the derivative; θ itself has none at 0.
            tx = x + ry * z - rz * y;
            ty = y + rz * x - rx * z;
            tz = z + rx * y - ry * x;
        }
        double px = tx / tz, py = ty / tz;
        double radius = px * px + py * py;
        double stretch = 1 + camera[9] * radius + camera[10] * radius * radius;
        residuals[0] = weight * (px * stretch * camera[6] + camera[7] - feature[0]);
        residuals[1] = weight * (py * stretch * camera[6] + camera[8] - feature[1]);
    }

    /// <summary>The residual that keeps a weight near 1, 1 − w².</summary>
    /// <param name="weight">The weight w.</param>
    public static double WeightResidual(double weight) => 1 - weight * weight;
}
