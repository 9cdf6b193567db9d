namespace Leibniz.Rules.Kernels;

/// <summary>The beta function and its logarithm, for positive arguments.</summary>
internal static class BetaFunction
{
    /// <summary>B(a, b) = Γ(a)Γ(b)/Γ(a + b), by logarithms of twice the working precision.</summary>
    public static double Beta(double a, double b) => Valid(a, b, out double limit) ? Scaled(a, b) : Math.Exp(limit);

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
        else if (Math.Min(a, b) < 1e-17 && Math.Max(a, b) < 2)
            limit = -Math.Log(Math.Min(a, b));
        else
            return true;
        return false;
    }

    // A small argument is divided out: Γ(a) = Γ(1 + a)/a.
    private static double Scaled(double a, double b)
    {
        (double small, double large) = (Math.Min(a, b), Math.Max(a, b));
        if (large > 1e8)
            return Logarithm(small, large).Exp();
        return small >= 0.5
            ? Logarithm(small, large).Exp()
            : (GammaFunction.LogGamma(DoubleDouble.Sum(1, small)) + GammaFunction.LogGamma(new DoubleDouble(large, 0))
                - GammaFunction.LogGamma(DoubleDouble.Sum(small, large))).Exp() / small;
    }

    private static DoubleDouble Logarithm(double a, double b) => Math.Max(a, b) > 1e8
        ? GammaFunction.LogGamma(new DoubleDouble(Math.Min(a, b), 0)) - Increment(Math.Max(a, b), Math.Min(a, b))
        : GammaFunction.LogGamma(new DoubleDouble(a, 0)) + GammaFunction.LogGamma(new DoubleDouble(b, 0))
        - GammaFunction.LogGamma(DoubleDouble.Sum(a, b));

    // log Γ(b + a) − log Γ(b) at b > 1e8 by Stirling's formula: (b + a − ½) log(1 + a/b) + a (log b − 1), and
    // 1/12(b + a) − 1/12b, which vanishes.
    private static DoubleDouble Increment(double b, double a)
    {
        DoubleDouble ratio = new DoubleDouble(a, 0) / b, sum = DoubleDouble.Sum(a, b);
        DoubleDouble log = ratio.High < 1e-9
            ? ratio - (ratio * ratio * 0.5) + (ratio * ratio * ratio / 3)
            : DoubleDouble.Log(DoubleDouble.One + ratio);
        return ((sum - 0.5) * log) + ((DoubleDouble.Log(new DoubleDouble(b, 0)) - DoubleDouble.One) * a);
    }
}
