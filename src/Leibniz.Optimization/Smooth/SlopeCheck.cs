namespace Leibniz.Optimization.Smooth;

/// <summary>Tells a minimum that rounding hides from a gradient that does not belong to its function.</summary>
internal static class SlopeCheck
{
    // The promise must exceed this many times the rounding of the value, and a tenth of it must show.
    private const double RoundingMargin = 1000;
    private const double LeastShown = 0.1;

    /// <summary>Whether the value does not fall along d as the slope says.</summary>
    /// <remarks>The longest of the steps ‖x‖4⁻ᵏ is sought over which the slope keeps half of its size: there a smooth function
    /// falls by a quarter of t|φ′(0)| at least.</remarks>
    public static bool Fails(ISmoothFunction f, double[] x, double[] direction, double value, double slope)
    {
        double norm = VectorArithmetic.Norm(direction), t = Math.Max(1, VectorArithmetic.Norm(x)) / norm;
        if (!(slope < 0) || !double.IsFinite(t))
            return false;
        double[] point = new double[x.Length], gradient = new double[x.Length];
        for (int k = 0; k < 40; k++, t *= 0.25)
        {
            VectorArithmetic.Combine(direction, t, x, point);
            double there = f.Gradient(point, gradient);
            if (!(VectorArithmetic.Dot(gradient, direction) <= 0.5 * slope))
                continue;
            double promised = -0.5 * t * slope, rounding = VectorArithmetic.Precision * (Math.Abs(value) + Math.Abs(there));
            if (promised > RoundingMargin * rounding)
                return !(value - there >= LeastShown * promised);
            return false;
        }
        return false;
    }
}
