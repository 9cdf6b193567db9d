namespace Leibniz.Samples.RobotArm;

/// <summary>Where a planar arm reaches.</summary>
public static partial class Arm
{
    /// <summary>The hand's place, Σ ℓᵢ·(cos φᵢ, sin φᵢ) with φᵢ the sum of the angles up to joint i.</summary>
    /// <param name="angles">Angle of each joint from the link before, in radians. [n]</param>
    /// <param name="lengths">Lengths of the links. [n]</param>
    /// <param name="hand">Receives abscissa and ordinate. [2]</param>
    public static void Reach(ReadOnlySpan<double> angles, [Constant] ReadOnlySpan<double> lengths, Span<double> hand)
    {
        double x = 0, y = 0, heading = 0;
        for (int i = 0; i < angles.Length; i++)
        {
            heading += angles[i];
            x += lengths[i] * Math.Cos(heading);
            y += lengths[i] * Math.Sin(heading);
        }
        hand[0] = x;
        hand[1] = y;
    }

    /// <summary>The Jacobian of <see cref="Reach"/> by the angles.</summary>
    /// <param name="angles">Angle of each joint from the link before, in radians. [n]</param>
    /// <param name="lengths">Lengths of the links. [n]</param>
    /// <param name="hand">Receives abscissa and ordinate. [2]</param>
    /// <param name="jacobian">Receives the Jacobian, row after row. [2, n]</param>
    [JacobianOf(nameof(Reach), Wrt = ["angles"])]
    public static partial void ReachJacobian(
        ReadOnlySpan<double> angles, ReadOnlySpan<double> lengths, Span<double> hand, Span<double> jacobian);
}
