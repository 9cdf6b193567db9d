using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Functions;
using Leibniz.Optimization.Tests.Calculus;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>Every function of the library that has a proximal step, by name.</summary>
internal static class Catalogue
{
    private static readonly VariationOptions s_tight = new() { RelativeGap = 1e-11, MaximumIterations = 50_000 };

    public static IReadOnlyDictionary<string, CatalogueEntry> All { get; } = Entries();

    public static IEnumerable<TheoryDataRow<string>> Names => All.Keys.Select(name => new TheoryDataRow<string>(name));

    private static Dictionary<string, CatalogueEntry> Entries()
    {
        var entries = new Dictionary<string, CatalogueEntry>
        {
            [nameof(TotalVariation1D)] = new(new TotalVariation1D(0.7), 9),
            [nameof(TotalVariation2D)] = new(new TotalVariation2D(3, 2, channels: 2, weight: 0.4, options: s_tight), 12, IsIterative: true),
            [nameof(TotalVariation3D)] = new(
                new TotalVariation3D(2, 2, 3, kind: VariationKind.Anisotropic, weight: 0.3, options: s_tight), 12, IsIterative: true),
            [nameof(GeneralisedVariation)] = new(new GeneralisedVariation(3, 4, 0.3, 0.5, s_tight), 12, IsIterative: true),
            [nameof(NuclearNorm)] = new(new NuclearNorm(3, 4, 0.6), 12),
            [nameof(RankBall)] = new(new RankBall(3, 4, 2), 12),
            [nameof(Stiefel)] = new(new Stiefel(4, 3), 12),
            [nameof(PositiveSemidefinite)] = new(new PositiveSemidefinite(3), 9),
        };
        foreach ((string name, (IDifferentiableProximable function, int length)) in NormsAndLosses.All)
            entries.Add(name, new(function, length));
        foreach ((string name, IProximable function) in Compositions.Differentiable)
            entries.Add(name, new(function, Compositions.Length));
        foreach ((string name, IProximable function) in Compositions.Convolutions)
            entries.Add(name, new(function, Compositions.Length, IsIterative: true));
        foreach (SetIndicator set in SetIndicatorTests.Vectors())
            entries.Add(set.GetType().Name, new(set, set is ExponentialCone ? 3 : 12));
        return entries;
    }
}
