namespace Leibniz.GradBench.Particle;

internal static partial class Objective
{
    /// <summary>Stands in until a derivative of a method that takes derivatives is generated.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static (double Value, double Tangent) MissPush(double w, bool reverse, double dw) =>
        throw new NotSupportedException("MissPush: a derivative of a method that takes derivatives is not generated yet.");

    /// <inheritdoc cref="MissPush"/>
    public static double MissGradient(double w, bool reverse, out double dw) =>
        throw new NotSupportedException("MissGradient: a derivative of a method that takes derivatives is not generated yet.");
}
