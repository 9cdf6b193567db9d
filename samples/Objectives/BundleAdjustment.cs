using System.Numerics;

namespace Leibniz.Objectives;

/// <summary>The residuals of a bundle adjustment, for any number type.</summary>
/// <remarks>
/// <para>
/// Reprojection, two an observation: w·(f·L·(X/Z, Y/Z) + c − feature), where (X, Y, Z) = R(r)·(point − centre),
/// L = 1 + κ₁ρ² + κ₂ρ⁴ and ρ² = (X/Z)² + (Y/Z)². Weight, one an observation: 1 − w².
/// </para>
/// <para>
/// Order of the residuals: the 2p reprojections, an observation after another, then the p weights. Columns of the Jacobian: n cameras
/// of 11, m points of 3, p weights. In compressed rows a reprojection has 15 entries: camera (rotation 3, centre 3, focal length,
/// principal point 2, distortion 2), point (3), weight; a weight residual has one. The benchmark's order of values is row after row:
/// observation 0's x residual (15), its y residual (15), observation 1's, …, then the p weight entries, 31p in all.
/// </para>
/// Source: Šrajer, Kukelova, Fitzgibbon 2018, "A benchmark of selected algorithmic differentiation tools"; Rodrigues 1840 for R(r).
/// </remarks>
public static class BundleAdjustment
{
    /// <summary>Parameters of one observation: 11 of its camera, 3 of its point, its weight.</summary>
    public const int BlockSize = BundleAdjustmentData.CameraSize + BundleAdjustmentData.PointSize + 1;

    /// <summary>The reprojection residuals of one observation at parameters given as one vector.</summary>
    /// <param name="parameters">Camera, point and weight, in the order of a compressed row. [15]</param>
    /// <param name="feature">The measured feature, in pixels. [2]</param>
    /// <param name="residuals">Receives the x and the y residual. [2]</param>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">A length is not the one given.</exception>
    public static void Residual<T>(ReadOnlySpan<T> parameters, ReadOnlySpan<double> feature, Span<T> residuals)
        where T : IFloatingPointIeee754<T>
    {
        Shape.Require(nameof(Residual), nameof(parameters), parameters.Length, BlockSize);
        Residual(
            parameters[..BundleAdjustmentData.CameraSize],
            parameters.Slice(BundleAdjustmentData.CameraSize, BundleAdjustmentData.PointSize),
            parameters[BlockSize - 1],
            feature,
            residuals);
    }

    /// <summary>The reprojection residuals of one observation.</summary>
    /// <param name="camera">Rotation vector, centre, focal length, principal point, distortion. [11]</param>
    /// <param name="point">The point. [3]</param>
    /// <param name="weight">The observation's weight.</param>
    /// <param name="feature">The measured feature, in pixels. [2]</param>
    /// <param name="residuals">Receives the x and the y residual. [2]</param>
    /// <typeparam name="T">The number type.</typeparam>
    /// <remarks>No allocation. A point in the camera's focal plane (Z = 0) gives ±∞ or NaN.</remarks>
    /// <exception cref="ArgumentException">A length is not the one given.</exception>
    public static void Residual<T>(ReadOnlySpan<T> camera, ReadOnlySpan<T> point, T weight, ReadOnlySpan<double> feature, Span<T> residuals)
        where T : IFloatingPointIeee754<T>
    {
        Shape.Require(nameof(Residual), nameof(camera), camera.Length, BundleAdjustmentData.CameraSize);
        Shape.Require(nameof(Residual), nameof(point), point.Length, BundleAdjustmentData.PointSize);
        Shape.Require(nameof(Residual), nameof(feature), feature.Length, 2);
        Shape.Require(nameof(Residual), nameof(residuals), residuals.Length, 2);

        var (x, y, z) = Rotate(camera[0], camera[1], camera[2], point[0] - camera[3], point[1] - camera[4], point[2] - camera[5]);
        x /= z;
        y /= z;
        var squared = (x * x) + (y * y);
        var stretch = ((camera[9] + (camera[10] * squared)) * squared) + T.One;
        var scale = stretch * camera[6];
        residuals[0] = weight * ((x * scale) + camera[7] - T.CreateChecked(feature[0]));
        residuals[1] = weight * ((y * scale) + camera[8] - T.CreateChecked(feature[1]));
    }

    /// <summary>The residual that keeps an observation's weight near 1, 1 − w².</summary>
    /// <param name="weight">The weight w.</param>
    /// <typeparam name="T">The number type.</typeparam>
    /// <returns>1 − w²; derivative −2w.</returns>
    public static T WeightResidual<T>(T weight)
        where T : IFloatingPointIeee754<T> => T.One - (weight * weight);

    /// <summary>All residuals at parameters given as one vector.</summary>
    /// <param name="parameters">n cameras, m points, p weights: the columns of the Jacobian. [11n + 3m + p]</param>
    /// <param name="data">The sizes and the features; its own parameters are not used.</param>
    /// <param name="residuals">Receives the 2p reprojection residuals, then the p weight residuals. [3p]</param>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">A length differs from the data's sizes.</exception>
    public static void Residuals<T>(ReadOnlySpan<T> parameters, BundleAdjustmentData data, Span<T> residuals)
        where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        Shape.Require(nameof(Residuals), nameof(parameters), parameters.Length, data.ParameterCount);
        Shape.Require(nameof(Residuals), nameof(residuals), residuals.Length, data.ResidualCount);
        var cameras = parameters[..data.Cameras.Length];
        var points = parameters.Slice(cameras.Length, data.Points.Length);
        var weights = parameters[(cameras.Length + points.Length)..];
        for (var i = 0; i < weights.Length; i++)
        {
            Residual(
                cameras.Slice(data.CameraOf(i) * BundleAdjustmentData.CameraSize, BundleAdjustmentData.CameraSize),
                points.Slice(data.PointOf(i) * BundleAdjustmentData.PointSize, BundleAdjustmentData.PointSize),
                weights[i],
                data.Feature(i),
                residuals.Slice(2 * i, 2));
            residuals[(2 * weights.Length) + i] = WeightResidual(weights[i]);
        }
    }

    // R(r)·p = p·cos θ + (u × p)·sin θ + u·(u·p)·(1 − cos θ) with θ = ‖r‖, u = r/θ.
    // At r = 0 its first order, p + r × p, keeps the derivative; there θ itself has none.
    private static (T X, T Y, T Z) Rotate<T>(T rx, T ry, T rz, T x, T y, T z)
        where T : IFloatingPointIeee754<T>
    {
        var squared = (rx * rx) + (ry * ry) + (rz * rz);
        if (T.IsZero(squared))
        {
            return (x + ((ry * z) - (rz * y)), y + ((rz * x) - (rx * z)), z + ((rx * y) - (ry * x)));
        }

        var theta = T.Sqrt(squared);
        var (sin, cos) = T.SinCos(theta);
        var inverse = T.One / theta;
        var (ux, uy, uz) = (rx * inverse, ry * inverse, rz * inverse);
        var along = ((ux * x) + (uy * y) + (uz * z)) * (T.One - cos);
        return (
            (x * cos) + (((uy * z) - (uz * y)) * sin) + (ux * along),
            (y * cos) + (((uz * x) - (ux * z)) * sin) + (uy * along),
            (z * cos) + (((ux * y) - (uy * x)) * sin) + (uz * along));
    }
}
