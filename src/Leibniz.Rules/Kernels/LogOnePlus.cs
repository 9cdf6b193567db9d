namespace Leibniz.Rules.Kernels;

/// <summary>log(1 + x) with full relative accuracy.</summary>
internal static class LogOnePlus
{
    /// <summary>log(1 + x). With u = 1 + x rounded, log u·x/(u − 1) mends what rounding took from u.</summary>
    /// <remarks>Source: HP-15C Advanced Functions Handbook (1982), in N. J. Higham, Accuracy and Stability of Numerical
    /// Algorithms (2nd ed., 2002), problem 1.5.</remarks>
    public static double Value(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : double.IsPositiveInfinity(u) ? u : Math.Log(u) * (x / (u - 1));
    }
}
