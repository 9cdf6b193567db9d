namespace Leibniz.Rules.Kernels;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    // 1/√(2π); √½ as a sum of two doubles; √2.
    private const double InverseRootTwoPi = 0.39894228040143267794;
    private const double RootTwo = 1.4142135623730950488;
    private static readonly DoubleDouble RootHalf = new(0.7071067811865476, -4.833646656726457e-17);

    /// <summary>The density exp(−x²/2)/√(2π).</summary>
    public static double Pdf(double x)
    {
        if (Math.Abs(x) > 40)
            return 0;
        // exp(−(h + l)/2) = exp(−h/2)·(1 − l/2) to first order, h + l being x² without error.
        double high = x * x, low = Math.FusedMultiplyAdd(x, x, -high), e = Math.Exp(-0.5 * high);
        return InverseRootTwoPi * Math.FusedMultiplyAdd(e, -0.5 * low, e);
    }

    /// <summary>The distribution function, erfc(−x/√2)/2, x/√2 being taken to twice the working precision.</summary>
    public static double Cdf(double x)
    {
        if (Math.Abs(x) > 40)
            return x > 0 ? 1 : 0;
        DoubleDouble z = new DoubleDouble(-x, 0) * RootHalf;
        // erfc(h + l) = erfc h − (2/√π)·exp(−h²)·l to first order.
        return (ErrorFunction.Erfc(z.High) / 2) - (0.5641895835477562869 * ErrorFunction.ExpMinusSquare(z.High) * z.Low);
    }

    /// <summary>The quantile on [0, 1].</summary>
    public static double Quantile(double p)
    {
        if (Math.Abs(p - 0.5) < 0.25)
            return RootTwo * ErrorFunction.ErfInverse(2 * (p - 0.5));
        return p < 0.5 ? -RootTwo * ErrorFunction.ErfcInverse(2 * p) : RootTwo * ErrorFunction.ErfcInverse(2 * (1 - p));
    }
}
