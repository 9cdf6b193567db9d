using Leibniz.Samples.Calibration;
using Leibniz.Samples.FirstGradient;
using Leibniz.Samples.RobotArm;

namespace Leibniz.Samples.Tests;

/// <summary>The samples that fit or reach something.</summary>
public class FittingTests
{
    // At (−1.2, 1): off = −0.44, f = 4.84 + 19.36, gradient (−215.6, −88).
    [Fact]
    public void FirstGradient_UsualStart_IsKnown()
    {
        var gradient = new double[2];
        Assert.Equal(24.2, Loss.ValleyGradient([-1.2, 1], gradient), 12);
        Assert.Equal(-215.6, gradient[0], 11);
        Assert.Equal(-88.0, gradient[1], 11);
    }

    [Fact]
    public void RobotArm_Straight_ReachesItsLength()
    {
        double[] hand = new double[2], jacobian = new double[6];
        Arm.ReachJacobian([0, 0, 0], [1, 0.8, 0.5], hand, jacobian);
        Assert.Equal([2.3, 0], hand);
        Assert.Equal([0, 0, 0, 2.3, 1.3, 0.5], jacobian.Select(static j => Math.Round(j, 14) + 0.0));
    }

    [Fact]
    public void RobotArm_TargetInReach_IsReached()
    {
        double[] angles = [0.3, 0.3, 0.3], lengths = [1, 0.8, 0.5], hand = new double[2];
        Assert.True(InverseKinematics.Solve(angles, lengths, 0.6, 1.4) < 1e-9);
        Arm.Reach(angles, lengths, hand);
        Assert.Equal(0.6, hand[0], 8);
        Assert.Equal(1.4, hand[1], 8);
    }

    // Quotes made from known parameters are fitted without error.
    [Fact]
    public void Calibration_QuotesOfAKnownSmile_GiveItsParameters()
    {
        double[] known = [0.03, 0.15, -0.4, 0.05, 0.1], found = [0.02, 0.1, 0, 0, 0.2];
        double[] strikes = [.. Enumerable.Range(-8, 17).Select(static i => 0.05 * i)];
        double[] variances = [.. strikes.Select(k => known[0] + known[1]
            * (known[2] * (k - known[3]) + Math.Sqrt((k - known[3]) * (k - known[3]) + known[4] * known[4])))];
        Assert.InRange(Smile.Error(known, strikes, variances), 0, 1e-28);
        Fit.Solve(found, strikes, variances);
        for (int i = 0; i < 5; i++)
            Assert.Equal(known[i], found[i], 5);
    }
}
