using Leibniz.Optimization.Smooth;
using Leibniz.Optimization.Tests.Smooth.Problems;

namespace Leibniz.Optimization.Tests.Smooth;

/// <summary>A run that goes on from a saved state makes the iterates of one that was never stopped.</summary>
public sealed class ResumeTests
{
    private const int Half = 7;
    private const int Rest = 11;

    private static readonly Dictionary<string, Func<MinimiserOptions, MinimiserResult>> s_runs = Runs();

    public static IEnumerable<TheoryDataRow<string>> Names() => s_runs.Keys.Select(n => new TheoryDataRow<string>(n));

    [Theory]
    [MemberData(nameof(Names))]
    public void Minimiser_Resumed_RepeatsTheUninterruptedRun(string name)
    {
        var options = new MinimiserOptions { GradientTolerance = 0 };
        MinimiserResult whole = s_runs[name](options with { MaxIterations = Half + Rest });
        MinimiserResult half = s_runs[name](options with { MaxIterations = Half });
        MinimiserResult rest = s_runs[name](options with { MaxIterations = Rest, Resume = Copied(half.State) });
        Assert.Equal(whole.History, [.. half.History, .. rest.History.Skip(1)]);
        Assert.Equal(half.History[^1], rest.History[0]);
        Assert.Equal(whole.X, rest.X);
        Assert.Equal((whole.Value, whole.Iterations, whole.Reason), (rest.Value, rest.Iterations, rest.Reason));
    }

    [Fact]
    public void LevenbergMarquardt_Resumed_RepeatsTheUninterruptedRun()
    {
        TestProblem p = Collection.Named("BrownDennis");
        MinimiserResult whole = LevenbergMarquardt.Minimise(p.R, p.Start, new() { MaxIterations = Half + Rest });
        MinimiserResult half = LevenbergMarquardt.Minimise(p.R, p.Start, new() { MaxIterations = Half });
        MinimiserResult rest = LevenbergMarquardt.Minimise(p.R, p.Start, new() { MaxIterations = Rest, Resume = half.State });
        Assert.Equal(whole.X, rest.X);
        // Trials that were refused leave no line.
        Assert.Equal(whole.History.Where(line => line.Iteration > Half), rest.History.Skip(1));
    }

    [Fact]
    public void AugmentedLagrangian_Resumed_RepeatsTheUninterruptedRun()
    {
        HockSchittkowski p = HockSchittkowski.All.Single(q => q.Name == "HS71");
        ConstrainedResult whole = AugmentedLagrangian.Minimise(p.F, p.Start, p.Options with { MaxIterations = 5 });
        ConstrainedResult half = AugmentedLagrangian.Minimise(p.F, p.Start, p.Options with { MaxIterations = 2 });
        ConstrainedResult rest = AugmentedLagrangian.Minimise(p.F, p.Start, p.Options with { MaxIterations = 3, Resume = half.State });
        Assert.Equal(whole.X, rest.X);
        Assert.Equal(whole.History.Skip(3), rest.History.Skip(1));
        Assert.Equal(whole.EqualityMultipliers, rest.EqualityMultipliers);
    }

    [Fact]
    public void Updater_Restored_TakesTheStepsOfTheOther()
    {
        foreach (Func<GradientUpdater> make in (Func<GradientUpdater>[])[() => new AmsGrad(), () => new Momentum(), () => new Adamax(), () => new Adagrad()])
        {
            GradientUpdater first = make(), second = make();
            double[] x = [1, -2], y = [1, -2];
            for (int i = 0; i < 5; i++)
                first.Step([x[0], 3 * x[1]], x);
            x.CopyTo(y, 0);
            second.Restore(first.Save());
            for (int i = 0; i < 5; i++)
            {
                first.Step([x[0], 3 * x[1]], x);
                second.Step([y[0], 3 * y[1]], y);
            }
            Assert.Equal(x, y);
            Assert.Equal(first.Steps, second.Steps);
        }
    }

    [Fact]
    public void Resume_WithAnotherMethodOrLength_IsRefused()
    {
        TestProblem wood = Collection.Named("Wood"), beale = Collection.Named("Beale");
        MinimiserState state = TrustRegion.Minimise(wood.F, wood.Start, new() { MaxIterations = 2 }).State;
        Assert.Contains("saved by TrustRegion", Assert.Throws<ArgumentException>(() => LimitedMemoryBfgs.Minimise(wood.F, wood.Start, new() { Resume = state })).Message);
        Assert.Contains("not those of this run", Assert.Throws<ArgumentException>(() => TrustRegion.Minimise(beale.F, beale.Start, new() { Resume = state })).Message);
        MinimiserState cut = state with { Scalars = [1] };
        Assert.Contains("1 numbers", Assert.Throws<ArgumentException>(() => TrustRegion.Minimise(wood.F, wood.Start, new() { Resume = cut })).Message);
        MinimiserState padded = state with { Vectors = [.. state.Vectors, [1]] };
        Assert.Throws<ArgumentException>(() => TrustRegion.Minimise(wood.F, wood.Start, new() { Resume = padded }));
    }

    private static Dictionary<string, Func<MinimiserOptions, MinimiserResult>> Runs()
    {
        TestProblem wood = Collection.Named("Wood"), brown = Collection.Named("BrownDennis");
        var runs = new Dictionary<string, Func<MinimiserOptions, MinimiserResult>>();
        foreach ((string name, Func<ITwiceDifferentiableFunction, double[], MinimiserOptions, MinimiserResult> method) in StoppingTests.Methods)
            runs.Add(name, options => method(wood.F, wood.Start, options));
        runs.Add("bounds", options => LimitedMemoryBfgsBounded.Minimise(wood.F, wood.Start, [-5, -1, -5, -1], [0, 3, 5, 5], options));
        runs.Add("PolakRibiere", options => NonlinearConjugateGradient.Minimise(wood.F, wood.Start, options, ConjugateGradientUpdate.PolakRibiere));
        runs.Add("GaussNewton", options => GaussNewton.Minimise(brown.R, brown.Start, options));
        runs.Add("Dogleg", options => Dogleg.Minimise(brown.R, brown.Start, options));
        foreach (GradientUpdater updater in (GradientUpdater[])[new AmsGrad(), new AdamW(), new Adamax(), new Nadam(), new RmsProp(), new Adagrad(), new Momentum(1e-4)])
            runs.Add(updater.GetType().Name, options => updater.Minimise(wood.F, wood.Start, options));
        return runs;
    }

    // As a serialiser would bring it back.
    private static MinimiserState Copied(MinimiserState state) =>
        new(state.Method, [.. state.Vectors.Select(v => (double[])v.Clone())], [.. state.Scalars]);
}
