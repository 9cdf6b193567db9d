namespace Leibniz.Rules.Kernels;

/// <summary>The principal branch of the Lambert W function.</summary>
internal static class LambertW
{
    // e as a sum of two doubles.
    private static readonly DoubleDouble E = new(2.718281828459045, 1.4456468917292502e-16);

    // W = Σ μₖ pᵏ about the branch point. Source: R. M. Corless et al., Adv. Comput. Math. 5 (1996) 329, eqs. 4.22–4.24.
    private static readonly double[] Branch = MakeBranch();

    /// <summary>W₀(x) at x ≥ −1/e.</summary>
    public static double Principal(double x)
    {
        if (double.IsPositiveInfinity(x) || Math.Abs(x) < 1e-17)
            return x;
        double p2 = x > 1 ? 1 : 2 * ((E * x) + DoubleDouble.One).High;
        if (!(p2 >= 0) || double.IsNaN(x))
            return double.NaN;
        if (p2 < 0.25)
            return Evaluate(Math.Sqrt(p2));
        double w = x < 3 ? Math.Log(1 + x) * (1 - (Math.Log(1 + Math.Log(1 + Math.Max(x, -0.3))) / (2 + Math.Log(1 + Math.Max(x, -0.3))))) : Math.Log(x) - Math.Log(Math.Log(x));
        for (int i = 0; i < 6; i++)
        {
            // Halley's step on f = w − x·e⁻ʷ.
            double q = x * Math.Exp(-w), f = w - q, slope = 1 + q;
            double step = f / (slope + (f * q / (2 * slope)));
            w -= step;
            if (Math.Abs(step) <= 1e-17 * Math.Abs(w))
                break;
        }
        return w;
    }

    private static double Evaluate(double p)
    {
        double w = 0;
        for (int k = Branch.Length - 1; k >= 0; k--)
            w = (w * p) + Branch[k];
        return w;
    }

    private static double[] MakeBranch()
    {
        var mu = new double[45];
        var alpha = new double[45];
        (mu[0], mu[1], alpha[0], alpha[1]) = (-1, 1, 2, -1);
        for (int k = 2; k < mu.Length; k++)
        {
            for (int j = 2; j < k; j++)
                alpha[k] += mu[j] * mu[k + 1 - j];
            mu[k] = ((k - 1.0) / (k + 1) * ((mu[k - 2] / 2) + (alpha[k - 2] / 4))) - (alpha[k] / 2) - (mu[k - 1] / (k + 1));
        }
        return mu;
    }
}
