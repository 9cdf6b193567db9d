namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The comparisons that decide whether a point lies in a set, and the sums they rest on.</summary>
internal static class Membership
{
    /// <summary>Relative to the numbers compared: far above the rounding of a projection (n·2⁻⁵³), far below what a user
    /// would call outside.</summary>
    public const double Tolerance = 1e-10;

    /// <summary>left ≤ right, to the tolerance of the larger magnitude and of <paramref name="scale"/>.</summary>
    public static bool AtMost(double left, double right, double scale = 0) =>
        left <= right || (double.IsFinite(left) && left - right <= Slack(left, right, scale));

    /// <summary>left = right, to the tolerance of the larger magnitude and of <paramref name="scale"/>.</summary>
    public static bool Same(double left, double right, double scale = 0) =>
        AtMost(left, right, scale) && AtMost(right, left, scale);

    /// <summary>Σ |xᵢ|.</summary>
    public static double AbsoluteSum(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double value in x)
            sum += Math.Abs(value);
        return sum;
    }

    /// <summary>max |xᵢ|, 0 for none.</summary>
    public static double Largest(ReadOnlySpan<double> x)
    {
        double largest = 0;
        foreach (double value in x)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }

    /// <summary>‖x‖₂ without overflow or underflow of squares.</summary>
    public static double Norm(ReadOnlySpan<double> x)
    {
        double plain = VectorKernels.Norm(x);
        // Between these the squares of the terms that matter neither overflow nor fall below 2⁻¹⁰²².
        if (plain is > 1e-140 and < 1e150)
            return plain;
        double largest = Largest(x);
        if (largest == 0 || double.IsInfinity(largest))
            return largest;
        double sum = 0;
        foreach (double value in x)
            sum += value / largest * (value / largest);
        return largest * Math.Sqrt(sum);
    }

    private static double Slack(double left, double right, double scale) =>
        Tolerance * Math.Max(scale, Math.Max(Math.Abs(left), Math.Abs(right)));
}
