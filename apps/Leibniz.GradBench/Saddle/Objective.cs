namespace Leibniz.GradBench.Saddle;

/// <summary>A saddle, and its height above the worst answer, which a search finds.</summary>
/// <remarks>Source: Siskind, Pearlmutter 2008, "Using programming language theory to make automatic differentiation sound and
/// efficient", the example <c>saddle</c>.</remarks>
internal static partial class Objective
{
    /// <summary>(x₁² + x₂²) − (y₁² + y₂²).</summary>
    /// <param name="x1">First coordinate of x.</param>
    /// <param name="x2">Second coordinate of x.</param>
    /// <param name="y1">First coordinate of y.</param>
    /// <param name="y2">Second coordinate of y.</param>
    public static double Height(double x1, double x2, double y1, double y2) => x1 * x1 + x2 * x2 - (y1 * y1 + y2 * y2);

    /// <summary>max over y of <see cref="Height"/>, found by <see cref="Climb"/>.</summary>
    /// <param name="x1">First coordinate of x.</param>
    /// <param name="x2">Second coordinate of x.</param>
    /// <param name="start1">First coordinate of the search's start.</param>
    /// <param name="start2">Second coordinate of the search's start.</param>
    /// <param name="reverse">Whether the search's gradients are taken in reverse; else forward.</param>
    public static double Highest(double x1, double x2, double start1, double start2, bool reverse)
    {
        double y1 = start1, y2 = start2;
        Climb(x1, x2, reverse, ref y1, ref y2);
        return Height(x1, x2, y1, y2);
    }

    /// <summary>argmax over y of <see cref="Height"/>, by the steps of <see cref="Descent"/> upwards.</summary>
    /// <param name="x1">First coordinate of x.</param>
    /// <param name="x2">Second coordinate of x.</param>
    /// <param name="reverse">Whether gradients are taken in reverse; else forward.</param>
    /// <param name="y1">First coordinate of the start; receives that of the end.</param>
    /// <param name="y2">Second coordinate of the start; receives that of the end.</param>
    public static void Climb(double x1, double x2, bool reverse, ref double y1, ref double y2)
    {
        double reached = Height(x1, x2, y1, y2), step = Descent.FirstStep;
        int successes = 0;
        Slope(x1, x2, y1, y2, reverse, out double slope1, out double slope2);
        while (Math.Sqrt(slope1 * slope1 + slope2 * slope2) > Descent.Tolerance)
        {
            if (successes == Descent.Patience)
            {
                step *= 2;
                successes = 0;
            }
            double next1 = y1 + step * slope1, next2 = y2 + step * slope2;
            if (Math.Sqrt((next1 - y1) * (next1 - y1) + (next2 - y2) * (next2 - y2)) <= Descent.Tolerance)
                break;
            double proposed = Height(x1, x2, next1, next2);
            if (proposed > reached)
            {
                y1 = next1;
                y2 = next2;
                reached = proposed;
                Slope(x1, x2, y1, y2, reverse, out slope1, out slope2);
                successes++;
            }
            else
            {
                step /= 2;
                successes = 0;
            }
        }
    }

    private static void Slope(double x1, double x2, double y1, double y2, bool reverse, out double slope1, out double slope2)
    {
        if (reverse)
        {
            HeightGradient(x1, x2, y1, y2, out slope1, out slope2);
        }
        else
        {
            slope1 = HeightPush(x1, x2, y1, y2, 1, 0).Tangent;
            slope2 = HeightPush(x1, x2, y1, y2, 0, 1).Tangent;
        }
    }
}
