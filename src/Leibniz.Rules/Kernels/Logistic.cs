namespace Leibniz.Rules.Kernels;

/// <summary>The logistic function and its integrals.</summary>
internal static class Logistic
{
    /// <summary>1/(1 + e⁻ˣ), with relative accuracy at large −x.</summary>
    public static double Sigmoid(double x)
    {
        if (x >= 0)
            return 1 / (1 + Math.Exp(-x));
        double e = Math.Exp(x);
        return e / (1 + e);
    }

    /// <summary>log(1 + eˣ).</summary>
    public static double Softplus(double x) =>
        x > 0 ? x + LogOnePlus.Value(Math.Exp(-x)) : LogOnePlus.Value(Math.Exp(x));

    /// <summary>log(eᵃ + eᵇ).</summary>
    public static double LogAddExp(double a, double b)
    {
        if (a == b)
            return a + DoubleDouble.Ln2.High;
        double larger = Math.Max(a, b);
        return double.IsInfinity(larger) ? larger : larger + LogOnePlus.Value(Math.Exp(-Math.Abs(a - b)));
    }
}
