using System.Globalization;
using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>The steps found by Newton's method or a root, against 60-digit steps; see Oracles/steps.py.</summary>
public sealed class StepOracleTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Functions", "Oracles", "steps.csv"));

    // The bounds of error, in units of 2⁻⁵³. Of the step: relative to the larger of |x| and |p| for the logistic loss, whose step is a
    // sum with x; for the cross-entropy to p and what a rounding of x or γλ moves it by; else to the step. Of the derivatives: relative
    // to them; the logistic loss loses |z| units in exp(z), the power what cancels near its threshold.
    [Theory]
    [InlineData("logistic", 3, 60)]
    [InlineData("barrier", 3, 6)]
    [InlineData("power", 4, 16)]
    [InlineData("entropy", 3, 20)]
    public void Step_AgainstSixtyDigits_IsWithinAFewUlp(string function, double stepBound, double derivativeBound)
    {
        double worst = 0, worstSlope = 0;
        string where = "", whereSlope = "";
        foreach (string line in Lines.Where(line => line.StartsWith(function + ",", StringComparison.Ordinal)))
        {
            double[] cells = [.. line.Split(',')[1..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
            (double parameter, double lambda, double x, double gamma, double expected, double byPoint, double byStep) =
                (cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
            IDifferentiableProximable f = Make(function, parameter, lambda);
            var p = new double[1];
            f.Prox([x], gamma, p);
            double scale = function switch
            {
                "logistic" => Math.Max(Math.Abs(x), Math.Abs(expected)),
                "entropy" => Math.Abs(expected) + (byPoint * (Math.Abs(x) + (gamma * lambda))),
                _ => Math.Abs(expected),
            };
            Note(Error(p[0], expected, scale), line, ref worst, ref where);
            var push = new double[1];
            f.ProxPush([x], gamma, [1], 0, push);
            Note(Error(push[0], byPoint, byPoint), line, ref worstSlope, ref whereSlope);
            f.ProxPush([x], gamma, [0], 1, push);
            // Of the cross-entropy it is a difference of two terms, which cancel where p is near the target.
            double terms = function == "entropy" ? byPoint * lambda * ((parameter / expected) + ((1 - parameter) / (1 - expected))) : 0;
            Note(Error(push[0], byStep, Math.Abs(byStep) + terms), line, ref worstSlope, ref whereSlope);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{function}: step {worst:g3} units of rounding, derivatives {worstSlope:g3}.");
        Assert.True(worst <= stepBound, $"step off by {worst} units of rounding at {where}.");
        Assert.True(worstSlope <= derivativeBound, $"derivative off by {worstSlope} units of rounding at {whereSlope}.");
    }

    private static IDifferentiableProximable Make(string function, double parameter, double lambda) => function switch
    {
        "logistic" => new LogisticLoss([parameter], lambda),
        "entropy" => new CrossEntropy([parameter], lambda),
        "barrier" => new LogBarrier(lambda),
        _ => new HyperLaplacian(parameter, lambda),
    };

    private static void Note(double error, string line, ref double worst, ref string where)
    {
        if (error > worst || double.IsNaN(error))
            (worst, where) = (double.IsNaN(error) ? double.PositiveInfinity : error, line);
    }

    // Where both are below 1e-290 the spacing of doubles is no longer relative.
    private static double Error(double actual, double expected, double scale) =>
        actual == expected ? 0
        : Math.Abs(actual) < 1e-290 && Math.Abs(expected) < 1e-290 ? 0
        : Math.Abs(actual - expected) / (scale * Math.ScaleB(1, -53));
}
