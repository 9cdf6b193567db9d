namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>‖x‖₂ without overflow or underflow of the squares.</summary>
internal static class EuclideanNorm
{
    // Above this norm the squares that underflow (elements below 1e-154) are less than 1e-28 of the sum each.
    private const double Smallest = 1e-140;

    /// <summary>‖x‖₂, the plain sum of squares where that is safe, else that of x/max|x|.</summary>
    public static double Of(ReadOnlySpan<double> x)
    {
        double norm = VectorKernels.Norm(x);
        if (norm > Smallest && double.IsFinite(norm))
            return norm;
        double largest = 0;
        foreach (double value in x)
            largest = Math.Max(largest, Math.Abs(value));
        if (largest == 0 || !double.IsFinite(largest))
            return largest;
        double sum = 0;
        foreach (double value in x)
            sum += value / largest * (value / largest);
        return largest * Math.Sqrt(sum);
    }
}
