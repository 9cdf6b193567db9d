namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>Derivatives of methods that take derivatives, of methods that take derivatives: beside the same, written out.</summary>
internal static partial class NestedTwice
{
    public static double Wave(double x, double w) => Math.Sin(w * x) * x + w * w * x * x * x;

    [GradientOf(nameof(Wave), Wrt = ["x"])]
    public static partial double WaveSlope(double x, double w);

    public static double Weighted(double x, double w) => WaveSlope(x, w) * x;

    [GradientOf(nameof(Weighted), Wrt = ["x"])]
    public static partial double WeightedSlope(double x, double w);

    public static double Taken(double x, double w) => WeightedSlope(x * w, w) + x;

    public static double Written(double x, double w)
    {
        // G(y) = sin(wy)·y + w²y³; F = y·G′; F′ = G′ + y·G″.
        double y = x * w;
        double first = w * Math.Cos(w * y) * y + Math.Sin(w * y) + 3 * w * w * y * y;
        double second = 2 * w * Math.Cos(w * y) - w * w * y * Math.Sin(w * y) + 6 * w * w * y;
        return first + y * second + x;
    }

    [GradientOf(nameof(Taken))]
    public static partial (double X, double W) TakenGradient(double x, double w);

    [JvpOf(nameof(Taken))]
    public static partial (double Value, double Tangent) TakenPush(double x, double w, double dx, double dw);

    [HessianOf(nameof(Taken))]
    public static partial void TakenHessian(double x, double w, Span<double> h);

    [GradientOf(nameof(Written))]
    public static partial (double X, double W) WrittenGradient(double x, double w);

    [HessianOf(nameof(Written))]
    public static partial void WrittenHessian(double x, double w, Span<double> h);

    public static double Ring(ReadOnlySpan<double> x, double w)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += Math.Exp(w * x[i]) * x[(i + 1) % x.Length];
        return sum;
    }

    [GradientOf(nameof(Ring), Wrt = ["x"])]
    public static partial double RingGradient(ReadOnlySpan<double> x, double w, Span<double> dx);

    public static double Steepness(ReadOnlySpan<double> x, double w)
    {
        var slope = new double[x.Length];
        double sum = RingGradient(x, w, slope);
        for (int i = 0; i < slope.Length; i++)
            sum += slope[i] * slope[i] * x[i];
        return sum;
    }

    [GradientOf(nameof(Steepness), Wrt = ["x"])]
    public static partial double SteepnessGradient(ReadOnlySpan<double> x, double w, Span<double> dx);

    [HessianOf(nameof(Steepness), Wrt = ["x"])]
    public static partial void SteepnessHessian(ReadOnlySpan<double> x, double w, Span<double> h);

    [HvpOf(nameof(Steepness), Wrt = ["x"])]
    public static partial void SteepnessHvp(ReadOnlySpan<double> x, double w, ReadOnlySpan<double> v, Span<double> hv);
}
