namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Problems of Moré, Garbow and Hillstrom, Testing Unconstrained Optimization Software, 1981, with the starts and
/// minima given there.</summary>
internal static class Collection
{
    public static IReadOnlyList<TestProblem> All { get; } =
    [
        TestProblem.Of<Rosenbrock>([-1.2, 1], 0),
        TestProblem.Of<FreudensteinRoth>([0.5, -2], 0, 48.9842),
        TestProblem.Of<BrownBadlyScaled>([1, 1], 0),
        TestProblem.Of<Beale>([1, 1], 0),
        TestProblem.Of<JennrichSampson>([0.3, 0.4], 124.362),
        TestProblem.Of<HelicalValley>([-1, 0, 0], 0),
        TestProblem.Of<Bard>([1, 1, 1], 8.21487e-3),
        TestProblem.Of<GaussianPeak>([0.4, 1, 0], 1.12793e-8),
        TestProblem.Of<Box3D>([0, 10, 20], 0),
        TestProblem.Of<PowellSingular>([3, -1, 0, 1], 0),
        TestProblem.Of<Wood>([-3, -1, -3, -1], 0),
        TestProblem.Of<KowalikOsborne>([0.25, 0.39, 0.415, 0.39], 3.07505e-4),
        TestProblem.Of<BrownDennis>([25, 5, -5, -1], 85822.2),
        TestProblem.Of<Watson>([0, 0, 0, 0, 0, 0], 2.28767e-3),
        TestProblem.Of<PenaltyOne>([1, 2, 3, 4], 2.24997e-5),
        TestProblem.Of<VariablyDimensioned>([.. Enumerable.Range(1, 10).Select(j => 1 - (j / 10.0))], 0),
        // 2.79506e-5 is a local minimum of n = 10, as the collection notes.
        TestProblem.Of<Trigonometric>([.. Enumerable.Repeat(0.1, 10)], 0, 2.79506e-5),
        TestProblem.Of<DiscreteBoundaryValue>([.. Enumerable.Range(1, 10).Select(j => j / 11.0 * ((j / 11.0) - 1))], 0),
        TestProblem.Of<BroydenTridiagonal>([.. Enumerable.Repeat(-1.0, 10)], 0),
    ];

    public static TestProblem Named(string name) => All.Single(p => p.Name == name);
}
