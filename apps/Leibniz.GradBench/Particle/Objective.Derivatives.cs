namespace Leibniz.GradBench.Particle;

internal static partial class Objective
{
    /// <summary>The gradient of <see cref="Potential"/> by the place, in reverse.</summary>
    /// <param name="x">Abscissa.</param>
    /// <param name="y">Ordinate.</param>
    /// <param name="w">The control parameter.</param>
    /// <param name="dx">Receives the derivative by x.</param>
    /// <param name="dy">Receives the derivative by y.</param>
    /// <returns>The potential.</returns>
    [GradientOf(nameof(Potential), Wrt = ["x", "y"])]
    public static partial double PotentialGradient(double x, double y, double w, out double dx, out double dy);

    /// <summary>The derivative of <see cref="Potential"/> along a direction, forward.</summary>
    /// <param name="x">Abscissa.</param>
    /// <param name="y">Ordinate.</param>
    /// <param name="w">The control parameter.</param>
    /// <param name="dx">The direction's abscissa.</param>
    /// <param name="dy">The direction's ordinate.</param>
    [JvpOf(nameof(Potential), Wrt = ["x", "y"])]
    public static partial (double Value, double Tangent) PotentialPush(double x, double y, double w, double dx, double dy);
}
