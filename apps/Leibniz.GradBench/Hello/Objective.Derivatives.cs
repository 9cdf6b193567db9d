namespace Leibniz.GradBench.Hello;

internal static partial class Objective
{
    /// <summary>The derivative of <see cref="Square"/>, 2x.</summary>
    /// <param name="x">Any number.</param>
    /// <param name="dx">Receives the derivative.</param>
    /// <returns>x².</returns>
    [GradientOf(nameof(Square))]
    public static partial double SquareGradient(double x, out double dx);
}
