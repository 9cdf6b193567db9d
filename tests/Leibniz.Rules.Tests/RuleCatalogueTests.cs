using System.Reflection;

namespace Leibniz.Rules.Tests;

public sealed class RuleCatalogueTests
{
    // Rules that only stand inside other rules' formulas, and are held to the tables through them.
    private static readonly string[] s_internal =
    [
        "BetaDensity", "GammaDensity", "IncompleteBetaPartial", "IncompleteGammaPartial", "LogOfBase",
        "Order", "SechSquared", "SincDerivative", "Step",
    ];

    private static readonly Lazy<RuleRunner> s_run = new(() =>
    {
        var runner = new RuleRunner();
        RuleCatalog.Visit(runner);
        return runner;
    });

    public static IEnumerable<TheoryDataRow<string>> Rules() => s_run.Value.Names.Select(n => new TheoryDataRow<string>(n));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_AtEveryOracleRowInEveryMode_KeepsItsAccuracy(string rule)
    {
        if (!s_run.Value.Errors.TryGetValue(rule, out List<RuleError>? errors))
        {
            Assert.True(s_internal.Contains(rule), $"{rule} has no table tests/Oracles/{rule}.csv.");
            return;
        }
        var type = typeof(Sin).Assembly.GetType("Leibniz.Rules." + rule)!;
        AccuracyAttribute bound = type.GetCustomAttribute<AccuracyAttribute>() ?? new(4, 16, 64);
        RuleError[] failures =
        [
            .. errors.Where(e => !(e.Ulp <= (e.Order == 0 ? bound.Value : e.Order == 1 ? bound.First : bound.Second)))
                .Where(e => !Exemption.Covers(e)),
        ];
        Assert.True(
            failures.Length == 0,
            $"{failures.Length} of {errors.Count} numbers are off:\n" + string.Join('\n', failures.Take(20)));
        Assert.True(errors.Count >= 200, $"{rule}: expected at least 200 comparisons, but there were {errors.Count}.");
    }
}
