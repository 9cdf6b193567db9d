using Leibniz.Rules;

namespace Leibniz.Samples.Greeks;

/// <summary>The price of a European call and its Greeks.</summary>
public static partial class BlackScholes
{
    /// <summary>S·Φ(d₁) − K·e^{−rT}·Φ(d₂), d₁ = (log(S/K) + (r + ½σ²)T) / (σ√T), d₂ = d₁ − σ√T.</summary>
    /// <param name="spot">Price of the share, S; > 0.</param>
    /// <param name="strike">Strike, K; > 0.</param>
    /// <param name="rate">Interest a year, r.</param>
    /// <param name="volatility">Volatility a year, σ; > 0.</param>
    /// <param name="years">Time to expiry, T; > 0.</param>
    /// <remarks>Source: Black, Scholes 1973, equation 13.</remarks>
    public static double Call(double spot, double strike, double rate, double volatility, double years)
    {
        double spread = volatility * Math.Sqrt(years);
        double d1 = (Math.Log(spot / strike) + (rate + 0.5 * volatility * volatility) * years) / spread;
        return spot * Special.NormalCdf(d1) - strike * Math.Exp(-rate * years) * Special.NormalCdf(d1 - spread);
    }

    /// <summary>The price and its five derivatives: delta, by the strike, rho, vega, by the time.</summary>
    /// <param name="spot">Price of the share; > 0.</param>
    /// <param name="strike">Strike; > 0.</param>
    /// <param name="rate">Interest a year.</param>
    /// <param name="volatility">Volatility a year; > 0.</param>
    /// <param name="years">Time to expiry; > 0.</param>
    /// <param name="delta">Receives the derivative by the price of the share.</param>
    /// <param name="byStrike">Receives the derivative by the strike.</param>
    /// <param name="rho">Receives the derivative by the rate.</param>
    /// <param name="vega">Receives the derivative by the volatility.</param>
    /// <param name="byYears">Receives the derivative by the time; theta with the sign changed.</param>
    /// <returns>The price.</returns>
    [GradientOf(nameof(Call))]
    public static partial double CallGreeks(
        double spot, double strike, double rate, double volatility, double years,
        out double delta, out double byStrike, out double rho, out double vega, out double byYears);
}
