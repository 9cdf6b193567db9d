using Leibniz.Samples.Greeks;

double price = BlackScholes.CallGreeks(100, 105, 0.03, 0.2, 1, out double delta, out _, out double rho, out double vega, out double byYears);
Console.WriteLine($"European call {price:F6}: delta {delta:F6}, vega {vega:F6}, rho {rho:F6}, theta {-byYears:F6}");

price = AmericanOption.PutGreeks(36, 40, 0.06, 0.2, 1, 500, out delta, out rho, out vega);
Console.WriteLine($"American put {price:F6}: delta {delta:F6}, vega {vega:F6}, rho {rho:F6}");

const int Paths = 100_000, Steps = 16;
double[] normals = Normals.Draw(2 * Steps * Paths, seed: 42);
price = Heston.CallGreeks(
    100, 0.04, 1.5, 0.04, 0.3, -0.7, 0.03, 100, 1, normals, Steps,
    out delta, out double byVariance, out double byReversion, out double byMean, out double bySpread, out double byCorrelation);
Console.WriteLine($"Heston call {price:F4}: by spot {delta:F4}, v₀ {byVariance:F4}, κ {byReversion:F4}, θ {byMean:F4}, ξ {bySpread:F4}, ρ {byCorrelation:F4}");
