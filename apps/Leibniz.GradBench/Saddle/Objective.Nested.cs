namespace Leibniz.GradBench.Saddle;

internal static partial class Objective
{
    /// <summary>The gradient of <see cref="Highest"/> by x, in reverse over the search inside.</summary>
    /// <param name="x1">First coordinate of x.</param>
    /// <param name="x2">Second coordinate of x.</param>
    /// <param name="start1">First coordinate of the search's start.</param>
    /// <param name="start2">Second coordinate of the search's start.</param>
    /// <param name="reverse">Whether the search's gradients are taken in reverse; else forward.</param>
    /// <param name="dx1">Receives the derivative by x₁.</param>
    /// <param name="dx2">Receives the derivative by x₂.</param>
    /// <returns>The greatest height.</returns>
    [GradientOf(nameof(Highest), Wrt = ["x1", "x2"])]
    public static partial double HighestGradient(
        double x1, double x2, double start1, double start2, bool reverse, out double dx1, out double dx2);

    /// <summary>The derivative of <see cref="Highest"/> along a direction of x, forward over the search inside.</summary>
    /// <param name="x1">First coordinate of x.</param>
    /// <param name="x2">Second coordinate of x.</param>
    /// <param name="start1">First coordinate of the search's start.</param>
    /// <param name="start2">Second coordinate of the search's start.</param>
    /// <param name="reverse">Whether the search's gradients are taken in reverse; else forward.</param>
    /// <param name="dx1">The direction's first coordinate.</param>
    /// <param name="dx2">The direction's second coordinate.</param>
    [JvpOf(nameof(Highest), Wrt = ["x1", "x2"])]
    public static partial (double Value, double Tangent) HighestPush(
        double x1, double x2, double start1, double start2, bool reverse, double dx1, double dx2);
}
