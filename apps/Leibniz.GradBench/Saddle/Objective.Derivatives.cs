namespace Leibniz.GradBench.Saddle;

internal static partial class Objective
{
    /// <summary>The gradient of <see cref="Height"/> by y, in reverse.</summary>
    /// <param name="x1">First coordinate of x.</param>
    /// <param name="x2">Second coordinate of x.</param>
    /// <param name="y1">First coordinate of y.</param>
    /// <param name="y2">Second coordinate of y.</param>
    /// <param name="dy1">Receives the derivative by y₁.</param>
    /// <param name="dy2">Receives the derivative by y₂.</param>
    /// <returns>The height.</returns>
    [GradientOf(nameof(Height), Wrt = ["y1", "y2"])]
    public static partial double HeightGradient(double x1, double x2, double y1, double y2, out double dy1, out double dy2);

    /// <summary>The derivative of <see cref="Height"/> along a direction of y, forward.</summary>
    /// <param name="x1">First coordinate of x.</param>
    /// <param name="x2">Second coordinate of x.</param>
    /// <param name="y1">First coordinate of y.</param>
    /// <param name="y2">Second coordinate of y.</param>
    /// <param name="dy1">The direction's first coordinate.</param>
    /// <param name="dy2">The direction's second coordinate.</param>
    [JvpOf(nameof(Height), Wrt = ["y1", "y2"])]
    public static partial (double Value, double Tangent) HeightPush(double x1, double x2, double y1, double y2, double dy1, double dy2);
}
