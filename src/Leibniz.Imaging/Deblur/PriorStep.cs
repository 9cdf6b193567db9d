namespace Leibniz.Imaging.Deblur;

/// <summary>The proximal steps of the priors on a length.</summary>
internal static class PriorStep
{
    private const double Exponent = 2.0 / 3;
    private const int NewtonSteps = 4;

    /// <summary>γ φ(t).</summary>
    public static double Value(GradientPrior prior, double t) =>
        prior == GradientPrior.TotalVariation ? t : Math.Pow(t, Exponent);

    /// <summary>The factor by which a vector of length r shrinks: argmin_t γ φ(t) + ½(t − r)², over r.</summary>
    /// <remarks>
    /// For t^p the minimiser is 0 below r* = (2 − p)/(2(1 − p)) · (2γ(1 − p))^(1/(2 − p)), above it the larger root of
    /// t + γ p t^(p−1) = r, by Newton from r: the function is convex there, so the steps fall monotonically
    /// (Krishnan, Fergus 2009, section 2.1; Marjanovic, Solo 2012, theorem 1, for r*).
    /// </remarks>
    public static double Factor(GradientPrior prior, double r, double gamma, double cut)
    {
        if (r <= cut)
            return 0;
        if (prior == GradientPrior.TotalVariation)
            return 1 - (gamma / r);
        double t = r;
        for (int i = 0; i < NewtonSteps; i++)
        {
            double power = gamma * Exponent / Math.Cbrt(t);
            t -= (t + power - r) / (1 + ((Exponent - 1) * power / t));
        }
        return t / r;
    }

    /// <summary>The length at and below which the step is 0.</summary>
    public static double Cut(GradientPrior prior, double gamma) => prior == GradientPrior.TotalVariation
        ? gamma
        : (2 - Exponent) / (2 * (1 - Exponent)) * Math.Pow(2 * gamma * (1 - Exponent), 1 / (2 - Exponent));
}
