namespace Leibniz.Bench.Generated;

/// <summary>The ratios that compile-time derivatives are held to.</summary>
internal static class GeneratedRows
{
    public static IEnumerable<RatioRow> All()
    {
        yield return Mixture("g1. Mixture d = 2, K = 5, n = 1000", 0.5, 2, 5, 1000, false);
        yield return Mixture("g2. Mixture d = 10, K = 25, n = 1000", 0.30, 10, 25, 1000, false);
        yield return Mixture("g2a. the same, one row at a time", null, 10, 25, 1000, true);
        yield return Mixture("g3. Mixture d = 20, K = 25, n = 1000", 0.35, 20, 25, 1000, false);
        yield return Mixture("g4. Mixture d = 10, K = 25, n = 10000", 0.30, 10, 25, 10000, false);
    }

    private static RatioRow Mixture(string name, double? target, int d, int components, int n, bool reproducible)
    {
        var random = new Random(1);
        double[] Draw(int count, double scale) => [.. Enumerable.Range(0, count).Select(_ => scale * (random.NextDouble() - 0.5))];
        int size = d * (d + 1) / 2;
        double[] alphas = Draw(components, 1), means = Draw(components * d, 1), factors = Draw(components * size, 0.6), x = Draw(n * d, 2);
        double[] a = new double[alphas.Length], m = new double[means.Length], f = new double[factors.Length];
        Func<double> gradient = reproducible
            ? () => PlainMixture.ReproducibleGradient(alphas, means, factors, x, d, n, a, m, f)
            : () => PlainMixture.Gradient(alphas, means, factors, x, d, n, a, m, f);
        return new(name, target, new(1, gradient), new(1, () => PlainMixture.LogLikelihood(alphas, means, factors, x, d, n)));
    }
}
