using Leibniz.Optimization.Proximal.Implicit;
using Leibniz.Optimization.Tests.Functions;
using Xunit;

namespace Leibniz.Optimization.Tests.Implicit;

public sealed class UnrolledProximalGradientTests
{
    private const double Lambda = 1.2;

    private static readonly double[] start = ProxContract.Point(ValidationProblem.Columns, 6, 0.5);
    private static readonly double[] cotangent = ProxContract.Point(ValidationProblem.Columns, 7, 1);

    [Fact]
    public void Pull_ThroughSevenSteps_AgreesWithDifferencesInEveryArgument()
    {
        const double h = 1e-6, step = ValidationProblem.Step;
        double[] b = ValidationProblem.B, thetaBar = new double[b.Length], startBar = new double[start.Length];
        var unrolled = new UnrolledProximalGradient(ValidationProblem.Fit, ValidationProblem.Penalty);
        unrolled.Run(start, b, Lambda, step, 7);
        UnrolledPull pull = unrolled.Pull(cotangent, thetaBar, startBar);

        Assert.Equal(Difference(t => Loss(start, b, Lambda + t, step), h), pull.WeightCotangent, 1e-6);
        Assert.Equal(Difference(t => Loss(start, b, Lambda, step + t), h), pull.StepCotangent, 1e-5);
        for (int i = 0; i < b.Length; i++)
            Assert.Equal(Difference(t => Loss(start, Moved(b, i, t), Lambda, step), h), thetaBar[i], 1e-6);
        for (int i = 0; i < start.Length; i++)
            Assert.Equal(Difference(t => Loss(Moved(start, i, t), b, Lambda, step), h), startBar[i], 1e-6);
    }

    [Fact]
    public void Pull_ThroughManySteps_TendsToTheImplicitDerivative()
    {
        double[] b = ValidationProblem.B, thetaBar = new double[b.Length], startBar = new double[start.Length], implicitBar = new double[b.Length];
        var unrolled = new UnrolledProximalGradient(ValidationProblem.Fit, ValidationProblem.Penalty);
        double[] x = unrolled.Run(start, b, Lambda, ValidationProblem.Step, 3000).ToArray();
        UnrolledPull pull = unrolled.Pull(cotangent, thetaBar, startBar);
        ImplicitPull expected = new ProximalFixedPoint(ValidationProblem.Fit, ValidationProblem.Penalty, ValidationProblem.Step)
            .Pull(x, b, Lambda, cotangent, implicitBar);

        Assert.Equal(expected.WeightCotangent, pull.WeightCotangent, 1e-9);
        Assert.Equal(0, pull.StepCotangent, 1e-9);
        for (int i = 0; i < b.Length; i++)
            Assert.Equal(implicitBar[i], thetaBar[i], 1e-9);
        Assert.All(startBar, static number => Assert.Equal(0, number, 1e-9));
    }

    [Fact]
    public void Pull_BeforeAnyRun_IsRefused()
    {
        var unrolled = new UnrolledProximalGradient(ValidationProblem.Fit, ValidationProblem.Penalty);
        Assert.Contains("run the steps", Assert.Throws<InvalidOperationException>(() => unrolled.Pull([], [], [])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => unrolled.Run(start, ValidationProblem.B, 1, 0.1, 0));
        Assert.Contains("> 0", Assert.Throws<ArgumentException>(() => unrolled.Run(start, ValidationProblem.B, 1, -1, 2)).Message);
        Assert.Contains("12 hyper-parameters", Assert.Throws<ArgumentException>(() => unrolled.Run(start, [1], 1, 1, 2)).Message);
        Assert.Contains("made for 8", Assert.Throws<ArgumentException>(() => unrolled.Run([1], ValidationProblem.B, 1, 1, 2)).Message);
        unrolled.Run(start, ValidationProblem.B, 1, 0.1, 2);
        Assert.Contains("came 1, 0 and 0", Assert.Throws<ArgumentException>(() => unrolled.Pull([1], [], [])).Message);
    }

    private static double Loss(double[] from, double[] b, double lambda, double step)
    {
        var unrolled = new UnrolledProximalGradient(ValidationProblem.Fit, ValidationProblem.Penalty);
        ReadOnlySpan<double> x = unrolled.Run(from, b, lambda, step, 7);
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * cotangent[i];
        return sum;
    }

    private static double[] Moved(double[] vector, int i, double by) => [.. vector.Select((value, j) => j == i ? value + by : value)];

    private static double Difference(Func<double, double> f, double h) => (f(h) - f(-h)) / (2 * h);
}
