namespace Leibniz.GradBench.Gmm;

/// <summary>The Wishart distribution as the prior of an inverse covariance.</summary>
internal static class Wishart
{
    /// <summary>The logarithm of the normalisation for k components: k·(pd·(log γ − ½ log 2) − log Γ_d(p/2)), p = d + m + 1.</summary>
    /// <param name="d">Number of dimensions.</param>
    /// <param name="k">Number of components.</param>
    /// <param name="gamma">γ, precision; > 0.</param>
    /// <param name="m">Additional degrees of freedom; 0 or more.</param>
    public static double LogNormalisation(int d, int k, double gamma, int m)
    {
        int degrees = d + m + 1;
        return k * (degrees * d * (Math.Log(gamma) - 0.5 * Math.Log(2)) - LogMultivariateGamma(0.5 * degrees, d));
    }

    // log Γ_d(a) = ¼d(d−1)·log π + Σⱼ log Γ(a − ½j), j = 0 … d−1.
    private static double LogMultivariateGamma(double a, int d)
    {
        double sum = 0.25 * d * (d - 1) * Math.Log(Math.PI);
        for (int j = 0; j < d; j++)
            sum += Rules.LogGamma.Value(a - 0.5 * j);
        return sum;
    }
}
