namespace Leibniz.Rules.Kernels;

/// <summary>eˣ − 1 with full relative accuracy.</summary>
internal static class ExponentialMinusOne
{
    /// <summary>eˣ − 1. With u = eˣ rounded, u − 1 is exact near 0, and (u − 1)·x/log u mends what rounding took from
    /// u.</summary>
    /// <remarks>Source: W. Kahan's device, in N. J. Higham, Accuracy and Stability of Numerical Algorithms (2nd ed.,
    /// 2002), §1.14.1.</remarks>
    public static double Value(double x)
    {
        if (Math.Abs(x) > 1)
            return Math.Exp(x) - 1;
        double u = Math.Exp(x);
        return u == 1 ? x : (u - 1) * (x / Math.Log(u));
    }
}
