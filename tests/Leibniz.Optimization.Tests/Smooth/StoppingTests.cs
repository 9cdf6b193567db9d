using Leibniz.Optimization.Smooth;

namespace Leibniz.Optimization.Tests.Smooth;

/// <summary>How every minimiser of a smooth function answers what cannot be minimised.</summary>
public sealed class StoppingTests
{
    internal static Dictionary<string, Func<ITwiceDifferentiableFunction, double[], MinimiserOptions, MinimiserResult>> Methods { get; } = new()
    {
        ["GradientDescent"] = (f, x, o) => GradientDescent.Minimise(f, x, o),
        ["Nesterov"] = (f, x, o) => Nesterov.Minimise(f, x, o),
        ["Adam"] = (f, x, o) => new Adam(1).Minimise(f, x, o),
        ["NonlinearConjugateGradient"] = (f, x, o) => NonlinearConjugateGradient.Minimise(f, x, o),
        ["LimitedMemoryBfgs"] = (f, x, o) => LimitedMemoryBfgs.Minimise(f, x, o),
        ["LimitedMemoryBfgsBounded"] = (f, x, o) => LimitedMemoryBfgsBounded.Minimise(f, x, [], [], o),
        ["NewtonConjugateGradient"] = (f, x, o) => NewtonConjugateGradient.Minimise(f, x, o),
        ["TrustRegion"] = (f, x, o) => TrustRegion.Minimise(f, x, o),
    };

    public static IEnumerable<TheoryDataRow<string>> Names() => Methods.Keys.Select(n => new TheoryDataRow<string>(n));

    private static ITwiceDifferentiableFunction Line(double slope, double shown = double.NaN) => SmoothFunction.FromCurved(
        (x, g) =>
        {
            g.Clear();
            g[0] = slope;
            return (double.IsNaN(shown) ? slope : shown) * x[0];
        },
        (x, v, r) => r.Clear());

    [Theory]
    [MemberData(nameof(Names))]
    public void Minimise_NoLowestValue_IsUnbounded(string name)
    {
        MinimiserResult result = Methods[name](Line(-1), [0, 1], new() { ValueFloor = -1000 });
        Assert.Equal(StopReason.Unbounded, result.Reason);
        Assert.True(result.Value < -1000 && !result.Converged);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Minimise_Cancelled_ReturnsTheBestPoint(string name)
    {
        using var source = new CancellationTokenSource();
        var seen = new List<MinimiserProgress>();
        var progress = new Synchronous(line =>
        {
            seen.Add(line);
            if (line.Iteration == 2)
                source.Cancel();
        });
        ITwiceDifferentiableFunction f = Problems.Collection.Named("Wood").F;
        MinimiserResult result = Methods[name](f, [-3, -1, -3, -1], new() { Cancellation = source.Token, Progress = progress });
        Assert.Equal(StopReason.Cancelled, result.Reason);
        Assert.Equal(2, result.Iterations);
        Assert.Equal(seen, result.History);
        Assert.Equal(seen.Min(line => line.Value), result.Value);
        Assert.Equal(result.Value, f.Value(result.X), 1e-12 * result.Value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Minimise_NotANumberAtTheStart_SaysSo(string name)
    {
        ITwiceDifferentiableFunction f = SmoothFunction.FromCurved(
            (x, g) =>
            {
                g.Fill(1);
                return Math.Sqrt(x[0]);
            },
            (x, v, r) => r.Clear());
        MinimiserResult result = Methods[name](f, [-1], new());
        Assert.Equal(StopReason.NotFinite, result.Reason);
        Assert.Equal(-1, result.X[0]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Minimise_AtTheMinimum_StopsAtOnce(string name)
    {
        MinimiserResult result = Methods[name](Problems.Collection.Named("Rosenbrock").F, [1, 1], new());
        Assert.Equal((StopReason.GradientTolerance, 0, 0.0), (result.Reason, result.Iterations, result.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Minimise_BadArguments_AreRefused(string name)
    {
        ITwiceDifferentiableFunction f = Problems.Collection.Named("Rosenbrock").F;
        Assert.Throws<ArgumentException>(() => Methods[name](f, [1, 1, 1], new()));
        Assert.Throws<ArgumentException>(() => Methods[name](Line(1), [], new()));
        Assert.Throws<ArgumentException>(() => Methods[name](f, [1, double.NaN], new()));
        Assert.Throws<ArgumentException>(() => Methods[name](f, [1, double.PositiveInfinity], new()));
        Assert.Throws<ArgumentException>(() => Methods[name](f, [1, 1], new() { GradientTolerance = -1 }));
        Assert.Throws<ArgumentException>(() => Methods[name](f, [1, 1], new() { StepTolerance = double.NaN }));
        Assert.Throws<ArgumentException>(() => Methods[name](f, [1, 1], new() { MaxIterations = -1 }));
        Assert.Throws<ArgumentNullException>(() => Methods[name](null!, [1, 1], new()));
    }

    // The value rises where the gradient says that it falls.
    [Theory]
    [InlineData("GradientDescent")]
    [InlineData("NonlinearConjugateGradient")]
    [InlineData("LimitedMemoryBfgs")]
    [InlineData("LimitedMemoryBfgsBounded")]
    [InlineData("NewtonConjugateGradient")]
    [InlineData("TrustRegion")]
    public void Minimise_WrongGradient_IsNoDescent(string name)
    {
        MinimiserResult result = Methods[name](Line(-1, shown: 1), [3, 1], new());
        Assert.Equal(StopReason.NoDescent, result.Reason);
        Assert.False(result.Converged);
    }

    private sealed class Synchronous(Action<MinimiserProgress> action) : IProgress<MinimiserProgress>
    {
        public void Report(MinimiserProgress value) => action(value);
    }
}
