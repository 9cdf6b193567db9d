namespace Leibniz.Optimization.Smooth;

/// <summary>Sums and products of spans of one length.</summary>
internal static class VectorArithmetic
{
    /// <summary>2⁻⁵², the distance from 1 to the next double.</summary>
    public const double Precision = 2.220446049250313e-16;

    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }

    public static double Norm(ReadOnlySpan<double> x)
    {
        double square = Dot(x, x);
        // Squares over- or underflow before the norm does: 1e-289 is 2⁶² times the least normal number.
        return square is > 1e-289 and < double.PositiveInfinity ? Math.Sqrt(square) : ScaledNorm(x);
    }

    public static double Largest(ReadOnlySpan<double> x)
    {
        double largest = 0;
        foreach (double v in x)
            largest = Math.Max(largest, Math.Abs(v));
        return largest;
    }

    public static void Scale(ReadOnlySpan<double> x, double factor, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = x[i] * factor;
    }

    /// <summary>result = factor·x + y.</summary>
    public static void Combine(ReadOnlySpan<double> x, double factor, ReadOnlySpan<double> y, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = (x[i] * factor) + y[i];
    }

    private static double ScaledNorm(ReadOnlySpan<double> x)
    {
        double largest = Largest(x), sum = 0;
        if (!(largest > 0) || double.IsInfinity(largest))
            return largest;
        foreach (double v in x)
            sum += v / largest * (v / largest);
        return largest * Math.Sqrt(sum);
    }
}
