namespace Leibniz.Objectives;

/// <summary>The part of a Gaussian mixture's log-posterior that depends on no parameter.</summary>
internal static class WishartPrior
{
    // log 2π = 1.8378770664093454835606594728112352797…
    private const double LogTwoPi = 1.8378770664093455;

    // log π = 1.1447298858494001741434273513530587116…
    private const double LogPi = 1.1447298858494002;

    /// <summary>
    /// −½·n·d·log 2π − K·C with C = ν·d·(log γ − ½ log 2) − log Γ_d(ν/2) and ν = d + m + 1.
    /// </summary>
    public static double Constant(GaussianMixtureData data)
    {
        var d = data.Dimension;
        var freedom = d + data.M + 1;
        var c = ((double)freedom * d * (Math.Log(data.Gamma) - (0.5 * Math.Log(2.0)))) - LogMultivariateGamma(freedom, d);
        return (-0.5 * data.Count * d * LogTwoPi) - (data.Components * c);
    }

    // log Γ_d(ν/2) = ¼·d·(d − 1)·log π + Σⱼ₌₁…d log Γ((ν + 1 − j)/2)
    private static double LogMultivariateGamma(int freedom, int d)
    {
        var sum = 0.25 * d * (d - 1) * LogPi;
        for (var j = 1; j <= d; j++)
        {
            sum += LogGammaOfHalf(freedom + 1 - j);
        }

        return sum;
    }

    // log Γ(k/2), k ≥ 1, by Γ(x + 1) = x·Γ(x) from Γ(1) = 1 or Γ(½) = √π.
    private static double LogGammaOfHalf(int k)
    {
        var sum = k % 2 == 0 ? 0.0 : 0.5 * LogPi;
        for (var i = k - 2; i > 0; i -= 2)
        {
            sum += Math.Log(0.5 * i);
        }

        return sum;
    }
}
