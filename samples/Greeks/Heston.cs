namespace Leibniz.Samples.Greeks;

/// <summary>The price of a call under Heston's stochastic volatility, by simulation, and its pathwise Greeks.</summary>
public static partial class Heston
{
    /// <summary>The mean over paths of e^{−rT}·max(S_T − K, 0).</summary>
    /// <param name="spot">Price of the share; > 0.</param>
    /// <param name="variance">Variance a year at the start, v₀; ≥ 0.</param>
    /// <param name="reversion">Speed of the variance's return to its mean, κ; > 0.</param>
    /// <param name="mean">Mean variance, θ; > 0.</param>
    /// <param name="spread">Volatility of the variance, ξ; > 0.</param>
    /// <param name="correlation">Correlation of price and variance, ρ; −1 to 1.</param>
    /// <param name="rate">Interest a year, r.</param>
    /// <param name="strike">Strike, K; > 0.</param>
    /// <param name="years">Time to expiry, T; > 0.</param>
    /// <param name="normals">Standard normal numbers, two a step. [paths, steps, 2]</param>
    /// <param name="steps">Steps of a path; 1 or more.</param>
    /// <remarks>
    /// dS/S = r dt + √v dW₁, dv = κ(θ − v) dt + ξ√v dW₂ by Euler's steps in log S, with the variance's positive part (full
    /// truncation). Source: Heston 1993; Lord, Koekkoek, van Dijk 2010, section 3.
    /// </remarks>
    public static double Call(
        double spot, double variance, double reversion, double mean, double spread, double correlation, double rate,
        double strike, double years, [Constant] ReadOnlySpan<double> normals, int steps)
    {
        int paths = normals.Length / (2 * steps);
        double time = years / steps;
        double sum = 0;
        for (int path = 0; path < paths; path++)
        {
            double log = Math.Log(spot), v = variance;
            for (int step = 0; step < steps; step++)
            {
                double first = normals[2 * (path * steps + step)], second = normals[2 * (path * steps + step) + 1];
                double positive = Math.Max(v, 0);
                double scale = Math.Sqrt(positive * time);
                log += (rate - 0.5 * positive) * time + scale * first;
                double joint = correlation * first + Math.Sqrt(1 - correlation * correlation) * second;
                v += reversion * (mean - positive) * time + spread * scale * joint;
            }
            sum += Math.Max(Math.Exp(log) - strike, 0);
        }
        return Math.Exp(-rate * years) * sum / paths;
    }

    /// <summary>The price and six derivatives, path by path.</summary>
    /// <param name="spot">Price of the share; > 0.</param>
    /// <param name="variance">Variance a year at the start; ≥ 0.</param>
    /// <param name="reversion">Speed of the variance's return to its mean; > 0.</param>
    /// <param name="mean">Mean variance; > 0.</param>
    /// <param name="spread">Volatility of the variance; > 0.</param>
    /// <param name="correlation">Correlation of price and variance; −1 to 1.</param>
    /// <param name="rate">Interest a year.</param>
    /// <param name="strike">Strike; > 0.</param>
    /// <param name="years">Time to expiry; > 0.</param>
    /// <param name="normals">Standard normal numbers, two a step. [paths, steps, 2]</param>
    /// <param name="steps">Steps of a path; 1 or more.</param>
    /// <param name="bySpot">Receives the derivative by the price of the share.</param>
    /// <param name="byVariance">Receives the derivative by the variance at the start.</param>
    /// <param name="byReversion">Receives the derivative by the speed of return.</param>
    /// <param name="byMean">Receives the derivative by the mean variance.</param>
    /// <param name="bySpread">Receives the derivative by the volatility of the variance.</param>
    /// <param name="byCorrelation">Receives the derivative by the correlation.</param>
    /// <returns>The price.</returns>
    [GradientOf(nameof(Call), Wrt = ["spot", "variance", "reversion", "mean", "spread", "correlation"])]
    public static partial double CallGreeks(
        double spot, double variance, double reversion, double mean, double spread, double correlation, double rate,
        double strike, double years, ReadOnlySpan<double> normals, int steps,
        out double bySpot, out double byVariance, out double byReversion, out double byMean, out double bySpread, out double byCorrelation);
}
