namespace Leibniz.GradBench.Particle;

internal static partial class Objective
{
    /// <summary>The derivative of <see cref="Miss"/>, forward over the gradients inside.</summary>
    /// <param name="w">The control parameter.</param>
    /// <param name="reverse">Whether the potential's gradient is taken in reverse; else forward.</param>
    /// <param name="dw">The tangent of w.</param>
    [JvpOf(nameof(Miss))]
    public static partial (double Value, double Tangent) MissPush(double w, bool reverse, double dw);

    /// <summary>The derivative of <see cref="Miss"/>, in reverse over the gradients inside.</summary>
    /// <param name="w">The control parameter.</param>
    /// <param name="reverse">Whether the potential's gradient is taken in reverse; else forward.</param>
    /// <param name="dw">Receives the derivative.</param>
    /// <returns>The square of the crossing's abscissa.</returns>
    [GradientOf(nameof(Miss))]
    public static partial double MissGradient(double w, bool reverse, out double dw);
}
