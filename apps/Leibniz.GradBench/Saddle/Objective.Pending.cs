namespace Leibniz.GradBench.Saddle;

internal static partial class Objective
{
    /// <summary>Stands in until a derivative of a method that takes derivatives is generated.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static double HighestGradient(
        double x1, double x2, double start1, double start2, bool reverse, out double dx1, out double dx2) =>
        throw new NotSupportedException("HighestGradient: a derivative of a method that takes derivatives is not generated yet.");

    /// <inheritdoc cref="HighestGradient"/>
    public static (double Value, double Tangent) HighestPush(
        double x1, double x2, double start1, double start2, bool reverse, double dx1, double dx2) =>
        throw new NotSupportedException("HighestPush: a derivative of a method that takes derivatives is not generated yet.");
}
