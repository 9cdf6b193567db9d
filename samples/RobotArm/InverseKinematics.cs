namespace Leibniz.Samples.RobotArm;

/// <summary>The angles that bring the hand to a target.</summary>
public static class InverseKinematics
{
    private const double Damping = 1e-3;
    private const int LargestNumberOfSteps = 200;

    /// <summary>Damped least squares: angles += Jᵀ(JJᵀ + λ1)⁻¹(target − hand), until the hand is within 10⁻¹⁰.</summary>
    /// <param name="angles">Angles at the start; receives those found. [n]</param>
    /// <param name="lengths">Lengths of the links. [n]</param>
    /// <param name="targetX">Abscissa of the target.</param>
    /// <param name="targetY">Ordinate of the target.</param>
    /// <returns>The distance that is left.</returns>
    /// <remarks>Source: Wampler 1986, "Manipulator inverse kinematic solutions based on vector formulations and damped least
    /// squares methods".</remarks>
    public static double Solve(Span<double> angles, ReadOnlySpan<double> lengths, double targetX, double targetY)
    {
        int n = angles.Length;
        double[] hand = new double[2], jacobian = new double[2 * n];
        double distance = 0;
        for (int step = 0; step < LargestNumberOfSteps; step++)
        {
            Arm.ReachJacobian(angles, lengths, hand, jacobian);
            double ex = targetX - hand[0], ey = targetY - hand[1];
            distance = Math.Sqrt(ex * ex + ey * ey);
            if (distance < 1e-10)
                break;
            double xx = Damping, xy = 0, yy = Damping;
            for (int i = 0; i < n; i++)
            {
                xx += jacobian[i] * jacobian[i];
                xy += jacobian[i] * jacobian[n + i];
                yy += jacobian[n + i] * jacobian[n + i];
            }
            double determinant = xx * yy - xy * xy;
            double px = (yy * ex - xy * ey) / determinant, py = (xx * ey - xy * ex) / determinant;
            for (int i = 0; i < n; i++)
                angles[i] += jacobian[i] * px + jacobian[n + i] * py;
        }
        return distance;
    }
}
