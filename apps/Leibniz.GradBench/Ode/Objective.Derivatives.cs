namespace Leibniz.GradBench.Ode;

internal static partial class Objective
{
    /// <summary>The gradient of <see cref="Last"/>.</summary>
    /// <param name="x">Coefficients. [n]</param>
    /// <param name="steps">Number of steps; 1 or more.</param>
    /// <param name="dx">Receives the gradient. [n]</param>
    /// <returns>The last component of the solution.</returns>
    [GradientOf(nameof(Last))]
    public static partial double LastGradient(ReadOnlySpan<double> x, int steps, Span<double> dx);
}
