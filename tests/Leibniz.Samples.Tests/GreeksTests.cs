using Leibniz.Samples.Greeks;

namespace Leibniz.Samples.Tests;

/// <summary>The option prices against published values, the Greeks against closed forms and differences.</summary>
public class GreeksTests
{
    // Hull, "Options, Futures, and Other Derivatives", example 15.6: 4.76; delta is Φ(d₁) with d₁ = 0.7693.
    [Fact]
    public void BlackScholes_TextbookCall_HasThePublishedPriceAndDelta()
    {
        double price = BlackScholes.CallGreeks(42, 40, 0.1, 0.2, 0.5, out double delta, out _, out _, out _, out _);
        Assert.Equal(4.76, price, 2);
        Assert.Equal(0.7791, delta, 4);
    }

    // Euler's theorem for a function homogeneous in spot and strike: S·∂S + K·∂K is the price.
    [Fact]
    public void BlackScholes_Greeks_AreHomogeneous()
    {
        double price = BlackScholes.CallGreeks(100, 105, 0.03, 0.2, 1, out double delta, out double byStrike, out _, out _, out _);
        Assert.Equal(price, 100 * delta + 105 * byStrike, 11);
    }

    // Longstaff, Schwartz 2001, table 1: S = 36, K = 40, r = 0.06, σ = 0.2, T = 1: 4.478 by finite differences.
    [Fact]
    public void AmericanPut_LongstaffAndSchwartz_IsTheirValue() =>
        Assert.InRange(AmericanOption.Put(36, 40, 0.06, 0.2, 1, 1000), 4.478 - 0.01, 4.478 + 0.01);

    [Fact]
    public void AmericanPut_Greeks_AgreeWithDifferences()
    {
        AmericanOption.PutGreeks(36.1, 40, 0.06, 0.2, 1, 50, out double delta, out double rho, out double vega);
        const double h = 1e-6;
        Assert.Equal((Price(36.1 + h, 0.06, 0.2) - Price(36.1 - h, 0.06, 0.2)) / (2 * h), delta, 6);
        Assert.Equal((Price(36.1, 0.06 + h, 0.2) - Price(36.1, 0.06 - h, 0.2)) / (2 * h), rho, 5);
        Assert.Equal((Price(36.1, 0.06, 0.2 + h) - Price(36.1, 0.06, 0.2 - h)) / (2 * h), vega, 5);

        static double Price(double spot, double rate, double volatility) => AmericanOption.Put(spot, 40, rate, volatility, 1, 50);
    }

    // Without volatility of the variance and at its mean, Heston's price is Black and Scholes's; 4 standard errors of 10⁵ paths.
    [Fact]
    public void Heston_ConstantVariance_IsBlackScholes()
    {
        double price = Heston.Call(100, 0.04, 1.5, 0.04, 0, -0.7, 0.03, 100, 1, Normals.Draw(2 * 4 * 100_000, 42), 4);
        Assert.Equal(BlackScholes.Call(100, 100, 0.03, 0.2, 1), price, 4 * 15 / Math.Sqrt(100_000));
    }

    [Fact]
    public void Heston_Greeks_AgreeWithDifferencesOnTheSamePaths()
    {
        double[] normals = Normals.Draw(2 * 8 * 200, 7), x = [100, 0.04, 1.5, 0.05, 0.3, -0.6], greeks = new double[6];
        Heston.CallGreeks(
            x[0], x[1], x[2], x[3], x[4], x[5], 0.03, 100, 1, normals, 8,
            out greeks[0], out greeks[1], out greeks[2], out greeks[3], out greeks[4], out greeks[5]);
        for (int i = 0; i < 6; i++)
        {
            const double h = 1e-7;
            double[] up = [.. x], down = [.. x];
            up[i] += h;
            down[i] -= h;
            double expected = (Price(up, normals) - Price(down, normals)) / (2 * h);
            Assert.Equal(expected, greeks[i], 1e-5 * Math.Max(1, Math.Abs(expected)));
        }

        static double Price(double[] p, double[] normals) => Heston.Call(p[0], p[1], p[2], p[3], p[4], p[5], 0.03, 100, 1, normals, 8);
    }
}
