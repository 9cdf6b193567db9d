namespace Leibniz.Samples.Greeks;

/// <summary>The price of an American put by a binomial tree, and its Greeks.</summary>
public static partial class AmericanOption
{
    /// <summary>The put's value at the root: at each node the greater of exercise and the discounted mean of the two that follow.</summary>
    /// <param name="spot">Price of the share; > 0.</param>
    /// <param name="strike">Strike; > 0.</param>
    /// <param name="rate">Interest a year.</param>
    /// <param name="volatility">Volatility a year; > 0.</param>
    /// <param name="years">Time to expiry; > 0.</param>
    /// <param name="steps">Steps of the tree; 1 or more.</param>
    /// <remarks>Source: Cox, Ross, Rubinstein 1979: u = e^{σ√Δt}, d = 1/u, p = (e^{rΔt} − d)/(u − d).</remarks>
    public static double Put(double spot, double strike, double rate, double volatility, double years, int steps)
    {
        double time = years / steps;
        double up = Math.Exp(volatility * Math.Sqrt(time)), down = 1 / up;
        double discount = Math.Exp(-rate * time);
        double rise = (1 / discount - down) / (up - down);
        var values = new double[steps + 1];
        double price = spot * Math.Exp(-steps * volatility * Math.Sqrt(time));
        for (int i = 0; i <= steps; i++)
        {
            values[i] = Math.Max(strike - price, 0);
            price *= up * up;
        }
        for (int step = steps - 1; step >= 0; step--)
        {
            price = spot * Math.Exp(-step * volatility * Math.Sqrt(time));
            for (int i = 0; i <= step; i++)
            {
                double held = discount * (rise * values[i + 1] + (1 - rise) * values[i]);
                values[i] = Math.Max(held, strike - price);
                price *= up * up;
            }
        }
        return values[0];
    }

    /// <summary>The price and its derivatives.</summary>
    /// <param name="spot">Price of the share; > 0.</param>
    /// <param name="strike">Strike; > 0.</param>
    /// <param name="rate">Interest a year.</param>
    /// <param name="volatility">Volatility a year; > 0.</param>
    /// <param name="years">Time to expiry; > 0.</param>
    /// <param name="steps">Steps of the tree; 1 or more.</param>
    /// <param name="delta">Receives the derivative by the price of the share.</param>
    /// <param name="rho">Receives the derivative by the rate.</param>
    /// <param name="vega">Receives the derivative by the volatility.</param>
    /// <returns>The price.</returns>
    [GradientOf(nameof(Put), Wrt = ["spot", "rate", "volatility"])]
    public static partial double PutGreeks(
        double spot, double strike, double rate, double volatility, double years, int steps,
        out double delta, out double rho, out double vega);
}
