namespace Leibniz.Rules.Kernels;

/// <summary>The beta function and its logarithm, for positive arguments.</summary>
internal static class BetaFunction
{
    /// <summary>B(a, b) = Γ(a)Γ(b)/Γ(a + b), by logarithms of twice the working precision.</summary>
    public static double Beta(double a, double b) => Valid(a, b, out double limit) ? Logarithm(a, b).Exp() : Math.Exp(limit);

    /// <summary>log B(a, b).</summary>
    public static double LogBeta(double a, double b) => Valid(a, b, out double limit) ? Logarithm(a, b).High : limit;

    private static bool Valid(double a, double b, out double limit)
    {
        limit = double.NaN;
        if (!(a >= 0) || !(b >= 0))
            return false;
        if (a == 0 || b == 0)
            limit = double.IsInfinity(a + b) ? double.NaN : double.PositiveInfinity;
        else if (double.IsInfinity(a) || double.IsInfinity(b))
            limit = double.NegativeInfinity;
        else if (Math.Min(a, b) < 1e-17)
            limit = -Math.Log(Math.Min(a, b));
        else
            return true;
        return false;
    }

    private static DoubleDouble Logarithm(double a, double b) =>
        GammaFunction.LogGamma(new DoubleDouble(a, 0)) + GammaFunction.LogGamma(new DoubleDouble(b, 0))
        - GammaFunction.LogGamma(DoubleDouble.Sum(a, b));
}
