using Leibniz.Objectives;
using Leibniz.Samples.Greeks;
using PlainBlackScholes = Leibniz.Samples.Greeks.BlackScholes;

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
        yield return Options("5. Black-Scholes, 1000 options: price and five Greeks / price", 1.5);
        yield return Paths("6. Heston, 100,000 paths of 12 steps: price and six Greeks / price", 0.6);
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

    private static RatioRow Options(string name, double target)
    {
        const int count = 1000;
        var random = new Random(2);
        double[] spots = [.. Enumerable.Range(0, count).Select(_ => 80 + (40 * random.NextDouble()))];
        return new(
            name, target,
            new(count, () =>
            {
                double sum = 0;
                foreach (double spot in spots)
                {
                    double price = PlainBlackScholes.CallGreeks(spot, 100, 0.03, 0.2, 1.5, out double delta, out double byStrike, out double rho, out double vega, out double byYears);
                    sum += price + delta + byStrike + rho + vega + byYears;
                }
                return sum;
            }),
            new(count, () =>
            {
                double sum = 0;
                foreach (double spot in spots)
                    sum += PlainBlackScholes.Call(spot, 100, 0.03, 0.2, 1.5);
                return sum;
            }));
    }

    private static RatioRow Paths(string name, double target)
    {
        const int paths = 100_000, steps = 12;
        var random = new Random(3);
        // Standard normal numbers by Box and Muller.
        double[] normals = [.. Enumerable.Range(0, 2 * paths * steps).Select(_ => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];
        return new(
            name, target,
            new(1, () => Heston.CallGreeks(100, 0.04, 1.5, 0.04, 0.3, -0.7, 0.02, 100, 1, normals, steps, out double delta, out _, out _, out _, out _, out _) + delta),
            new(1, () => Heston.Call(100, 0.04, 1.5, 0.04, 0.3, -0.7, 0.02, 100, 1, normals, steps)));
    }
}
