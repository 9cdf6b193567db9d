namespace Leibniz.Rules.Tests;

/// <summary>Distances in units in the last place.</summary>
public static class Ulp
{
    /// <summary>|actual − expected| in ulp of the expected value, or of a larger scale; infinite where only one of them is
    /// NaN or infinite, but for the step from the largest double to infinity.</summary>
    public static double Between(double expected, double actual, double scale)
    {
        if (expected.Equals(actual) || expected == actual)
            return 0;
        if (!double.IsFinite(expected) || !double.IsFinite(actual))
        {
            double finite = double.IsFinite(expected) ? expected : actual, other = double.IsFinite(expected) ? actual : expected;
            return double.IsInfinity(other) && Math.Abs(finite) > 1.797e308 && Math.Sign(finite) == Math.Sign(other) ? 1 : double.PositiveInfinity;
        }
        // Below the smallest normal number a product may have been flushed on its way.
        if (Math.Abs(actual - expected) < 2.2250738585072014e-308)
            return 0;
        double size = Math.Max(Math.Max(Math.Abs(expected), scale), double.Epsilon);
        double ulp = Math.BitIncrement(size) - size;
        return Math.Abs(actual - expected) / (double.IsFinite(ulp) ? ulp : Math.ScaleB(1, 971));
    }
}
