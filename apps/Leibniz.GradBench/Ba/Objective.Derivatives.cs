namespace Leibniz.GradBench.Ba;

internal static partial class Objective
{
    /// <summary>The Jacobian of <see cref="Reprojection"/>: rows by residual, columns by camera, point and weight.</summary>
    /// <param name="camera">The camera. [11]</param>
    /// <param name="point">The point. [3]</param>
    /// <param name="weight">The observation's weight.</param>
    /// <param name="feature">The measured feature, in pixels. [2]</param>
    /// <param name="residuals">Receives the residuals. [2]</param>
    /// <param name="jacobian">Receives the Jacobian, row after row. [2, 15]</param>
    [JacobianOf(nameof(Reprojection), Wrt = ["camera", "point", "weight"])]
    public static partial void ReprojectionJacobian(
        ReadOnlySpan<double> camera, ReadOnlySpan<double> point, double weight, ReadOnlySpan<double> feature,
        Span<double> residuals, Span<double> jacobian);

    /// <summary>The derivative of <see cref="WeightResidual"/>, −2w.</summary>
    /// <param name="weight">The weight w.</param>
    /// <param name="dweight">Receives the derivative.</param>
    /// <returns>1 − w².</returns>
    [GradientOf(nameof(WeightResidual))]
    public static partial double WeightResidualGradient(double weight, out double dweight);
}
