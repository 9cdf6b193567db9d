using Leibniz.Objectives;

namespace Leibniz.Bench.Generated;

/// <summary>The ratios that compile-time derivatives are held to; the primal is the plain method itself.</summary>
internal static class GeneratedRows
{
    public static IEnumerable<RatioRow> All()
    {
        yield return Mixture("1. Mixture d = 2, K = 5, n = 1000: gradient / primal", 0.5, 2, 5, 1000);
        yield return Mixture("2. Mixture d = 10, K = 25, n = 1000: gradient / primal", 0.30, 10, 25, 1000);
        yield return Mixture("3. Mixture d = 20, K = 25, n = 1000: gradient / primal", 0.35, 20, 25, 1000);
        yield return Mixture("4. Mixture d = 10, K = 25, n = 10000: gradient / primal", 0.30, 10, 25, 10000);
    }

    private static RatioRow Mixture(string name, double target, int d, int components, int n)
    {
        var random = new Random(1);
        double[] Draw(int count, double scale) => [.. Enumerable.Range(0, count).Select(_ => scale * (random.NextDouble() - 0.5))];
        double[] parameters = Draw(components * (1 + d + (d * (d + 1) / 2)), 1), points = Draw(n * d, 2), gradient = new double[parameters.Length];
        return new(
            name, target,
            new(1, () => PlainMixture.LogPosteriorGradient(parameters, points, d, components, 1, 0, gradient)),
            new(1, () => PlainMixture.LogPosterior(parameters, points, d, components, 1, 0)));
    }
}
