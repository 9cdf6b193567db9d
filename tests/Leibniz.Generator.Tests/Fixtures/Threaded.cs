namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>A long sum, whose gradient is taken on one thread, on several, and in the method's own order.</summary>
internal static partial class Threaded
{
    public static double Loss(double[] w, double[] x, double[] y, double scale)
    {
        double a = w[0], b = w[1], sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double error = y[i] - a * Math.Exp(-b * x[i] * scale) + w[2];
            sum += error * error;
        }
        return 0.5 * sum + a;
    }

    [GradientOf(nameof(Loss), Threads = true)]
    public static partial double OnThreads(
        double[] w, double[] x, double[] y, double scale, Span<double> dw, Span<double> dx, Span<double> dy, out double dscale);

    [GradientOf(nameof(Loss))]
    public static partial double OnOneThread(
        double[] w, double[] x, double[] y, double scale, Span<double> dw, Span<double> dx, Span<double> dy, out double dscale);

    [GradientOf(nameof(Loss), Wrt = ["w"], Reproducible = true)]
    public static partial double InOrder(double[] w, double[] x, double[] y, double scale, Span<double> dw);
}
