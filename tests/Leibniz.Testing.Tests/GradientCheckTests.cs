namespace Leibniz.Testing.Tests;

public class GradientCheckTests
{
    private static readonly double[] Point = [0.5, -1.25, 2, 0.3];

    [Fact]
    public void Check_FunctionStruct_EveryModePasses()
    {
        GradientReport report = GradientCheck.Check(new Rosenbrock(), Point);
        Assert.True(report.Passed, report.ToString());
        Assert.Contains(report.Entries, static entry => entry.Name == "Reverse: x[3]");
        Assert.Contains(report.Entries, static entry => entry.Name == "Hessian: ∂²f/∂x[1]∂x[2]");
        Assert.Contains(report.Entries, static entry => entry.Name.StartsWith("Hessian · random direction"));
        GradientCheck.Require(new Rosenbrock(), Point);
    }

    [Fact]
    public void CheckHessian_ExactAndSpoiled_Told()
    {
        GradientReport report = GradientCheck.CheckHessian(
            new Rosenbrock().Evaluate<double>, static (x, h) => Hessian.Of(new Rosenbrock(), x, [], h), Point);
        Assert.True(report.Passed, report.ToString());
        GradientReport doubled = GradientCheck.CheckHessian(
            new Rosenbrock().Evaluate<double>,
            static (x, h) =>
            {
                Hessian.Of(new Rosenbrock(), x, [], h);
                h[0] *= 2;
            },
            Point);
        Assert.Equal(LikelyCause.ConstantFactor, doubled.Entries[0].Cause);
        Assert.Equal(1, doubled.Entries.Count(static entry => !entry.Passed));
    }

    [Fact]
    public void Require_WrongGradient_ThrowsWithReport()
    {
        GradientMismatchException exception = Assert.Throws<GradientMismatchException>(
            static () => GradientCheck.Require(
                static x => x[0] * x[1],
                static (x, g) => (g[0], g[1]) = (x[0], x[1]),
                [2.0, 3.0],
                new() { Names = ["width", "height"] }));
        Assert.Contains("swapped with height", exception.Message);
        Assert.Equal(LikelyCause.Swapped, exception.Report.Entries[0].Cause);
    }

    [Fact]
    public void Require_ClaimedNumbers_CorrectPassesWrongThrows()
    {
        GradientCheck.Require(static x => x[0] * x[1], new double[] { 3, 2 }, [2.0, 3.0]);
        Assert.Throws<GradientMismatchException>(
            static () => GradientCheck.Require(static x => x[0] * x[1], new double[] { 3, 2.01 }, [2.0, 3.0]));
    }

    [Fact]
    public void Check_Bounds_NeverCrossed()
    {
        GradientReport report = GradientCheck.Check(
            static x =>
            {
                Assert.InRange(x[0], 0, 1);
                Assert.InRange(x[1], 0, 1);
                return Math.Exp(x[0]) * (x[1] + 2);
            },
            static (x, g) => (g[0], g[1]) = (Math.Exp(x[0]) * (x[1] + 2), Math.Exp(x[0])),
            [0.0, 0.5],
            new() { Numerical = new() { Lower = new double[2], Upper = new double[] { 1, 1 } } });
        Assert.True(report.Passed, report.ToString());
    }

    [Fact]
    public void Check_ClaimedOfOtherLength_SaysSo() =>
        Assert.Contains(
            "expected length 2",
            Assert.Throws<ArgumentException>(
                static () => GradientCheck.Check(static x => x[0], new double[] { 1 }, [1.0, 2.0])).Message);

    [Fact]
    public void DotProductTest_AdjointAndNot_Told()
    {
        // Differences y_i = x_{i+1} − x_i and their adjoint.
        VectorFunction<double> apply = static (x, y) =>
        {
            for (int i = 0; i < y.Length; i++)
                y[i] = x[i + 1] - x[i];
        };
        VectorFunction<double> adjoint = static (y, x) =>
        {
            for (int i = 0; i < x.Length; i++)
                x[i] = (i > 0 ? y[i - 1] : 0) - (i < y.Length ? y[i] : 0);
        };
        DotProductTest.Require(apply, adjoint, 6, 5);
        VectorFunction<double> flipped = (y, x) =>
        {
            adjoint(y, x);
            for (int i = 0; i < x.Length; i++)
                x[i] = -x[i];
        };
        GradientReport report = DotProductTest.Check(apply, flipped, 6, 5);
        Assert.All(report.Entries, static entry => Assert.Equal(LikelyCause.SignFlipped, entry.Cause));
        Assert.Throws<GradientMismatchException>(() => DotProductTest.Require(apply, flipped, 6, 5));
    }
}
