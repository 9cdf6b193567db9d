namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The step of −c·log: the positive root of p² − xp − c = 0, c ≥ 0; max(x, 0) for c = 0.</summary>
internal static class BarrierRoot
{
    /// <summary>The root, by the form in which nothing cancels: (x + r)/2 for x &gt; 0, else 2c/(r − x), r = √(x² + 4c).</summary>
    public static double Of(double x, double c)
    {
        double r = Discriminant(x, c);
        if (x > 0)
            return (x / 2) + (r / 2);
        // Where r − x overflows its half does not; c > 0 keeps the root above 0 also where it underflows.
        return c == 0 ? 0 : Math.Max(c / ((r / 2) - (x / 2)), double.Epsilon);
    }

    /// <summary>r = √(x² + 4c), without overflow of x².</summary>
    public static double Discriminant(double x, double c) => double.Hypot(x, 2 * Math.Sqrt(c));
}
