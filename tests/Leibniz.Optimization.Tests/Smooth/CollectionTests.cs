using Leibniz.Optimization.Smooth;
using Leibniz.Optimization.Smooth.LineSearch;
using Leibniz.Optimization.Tests.Smooth.Problems;

namespace Leibniz.Optimization.Tests.Smooth;

/// <summary>Every minimiser reaches the published minima from the published starts.</summary>
public sealed class CollectionTests
{
    private static readonly MinimiserOptions s_options = new() { GradientTolerance = 1e-7 };

    private static readonly Dictionary<string, Func<TestProblem, MinimiserResult>> s_methods = new()
    {
        ["LimitedMemoryBfgs"] = p => LimitedMemoryBfgs.Minimise(p.F, p.Start, s_options),
        ["LimitedMemoryBfgsBounded"] = p => LimitedMemoryBfgsBounded.Minimise(p.F, p.Start, [], [], s_options),
        ["HagerZhang"] = p => NonlinearConjugateGradient.Minimise(p.F, p.Start, s_options),
        ["PolakRibiere"] = p => NonlinearConjugateGradient.Minimise(p.F, p.Start, s_options, ConjugateGradientUpdate.PolakRibiere),
        ["NewtonConjugateGradient"] = p => NewtonConjugateGradient.Minimise(p.F, p.Start, s_options),
        ["GaussNewton"] = p => Doubled(GaussNewton.Minimise(p.R, p.Start, s_options)),
        ["Dogleg"] = p => Doubled(Dogleg.Minimise(p.R, p.Start, s_options)),
        ["LevenbergMarquardt"] = p => Doubled(LevenbergMarquardt.Minimise(p.R, p.Start)),
        ["Bounded by far bounds"] = p => LimitedMemoryBfgsBounded.Minimise(
            p.F, p.Start, [.. p.Start.Select(_ => -1e7)], [.. p.Start.Select(_ => 1e7)], s_options),
        ["HagerZhang search"] = p => LimitedMemoryBfgs.Minimise(p.F, p.Start, s_options with { LineSearch = new HagerZhang() }),
        ["Armijo search"] = p => LimitedMemoryBfgs.Minimise(p.F, p.Start, s_options with { LineSearch = new ArmijoBacktracking() }),
        ["TrustRegion"] = p => TrustRegion.Minimise(p.F, p.Start, s_options),
    };

    public static IEnumerable<TheoryDataRow<string, string>> Runs() =>
        s_methods.Keys.SelectMany(m => Collection.All.Select(p => new TheoryDataRow<string, string>(m, p.Name)));

    [Theory]
    [MemberData(nameof(Runs))]
    public void Minimiser_PublishedStart_ReachesAPublishedMinimum(string method, string problem)
    {
        TestProblem p = Collection.Named(problem);
        MinimiserResult result = s_methods[method](p);
        // The minima are published with six digits; one that is 0 is reached as far as the gradient's tolerance says.
        bool reached = p.Minima.Any(m => Math.Abs(result.Value - m) <= Math.Max(1e-9, 5e-6 * m));
        string run = $"{result.Reason} after {result.Iterations}: value {result.Value:R}, gradient {result.GradientNorm:R}, x = [{string.Join(", ", result.X)}]";
        Assert.True(reached && result.Converged, run);
        Assert.Equal(p.F.Value(result.X), result.Value, 1e-12 * result.Value);
        TestContext.Current.TestOutputHelper?.WriteLine(run);
    }

    // Least squares minimise half of the collection's value.
    private static MinimiserResult Doubled(MinimiserResult result) => result with { Value = 2 * result.Value };
}
