namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>Loops whose rounds are left over by packs, and loops that record what their rounds need.</summary>
internal static partial class Rounds
{
    // A round of more than eight operations, some of them in a branch: the last pack takes rounds that were done before.
    public static double Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double a, double b)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double error = a * Math.Exp(-b * x[i]) - y[i] * Math.Sqrt(a);
            if (error > 0.2)
                error = 0.2 + Math.Log(1 + error - 0.2) * b;
            sum += error * error / (1 + x[i] * x[i]);
        }
        return sum;
    }

    [GradientOf(nameof(Fit))]
    public static partial double FitGradient(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double a, double b, Span<double> dx, Span<double> dy, out double da, out double db);

    [JvpOf(nameof(Fit))]
    public static partial (double Value, double Tangent) FitPush(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double a, double b, ReadOnlySpan<double> dx, ReadOnlySpan<double> dy, double da, double db);

    // Two sums of different signs, over rows read again and again by a loop within.
    public static double Spread(ReadOnlySpan<double> rows, ReadOnlySpan<double> w)
    {
        int d = w.Length;
        double near = 0, far = 0;
        for (int i = 0; i < rows.Length / d; i++)
        {
            ReadOnlySpan<double> row = rows.Slice(i * d, d);
            double dot = 0, norm = 0;
            for (int j = 0; j < d; j++)
            {
                dot += row[j] * w[j];
                norm += (row[j] - w[j]) * (row[j] - w[j]);
            }
            near += Math.Tanh(dot) * Math.Exp(-norm);
            far -= Math.Log(1 + norm) * dot;
        }
        return near * far;
    }

    [GradientOf(nameof(Spread))]
    public static partial double SpreadGradient(ReadOnlySpan<double> rows, ReadOnlySpan<double> w, Span<double> drows, Span<double> dw);

    [JvpOf(nameof(Spread))]
    public static partial (double Value, double Tangent) SpreadPush(ReadOnlySpan<double> rows, ReadOnlySpan<double> w, ReadOnlySpan<double> drows, ReadOnlySpan<double> dw);

    // Up, down, by twos, and one loop within another, each with records of its own.
    public static double Fold(ReadOnlySpan<double> x, double w, int from, int to)
    {
        double s = w;
        for (int i = from; i < to; i++)
            s = Math.Sin(s * x[i]) + s;
        for (int i = to - 1; i > from - 1; i--)
            s = s * s / (1 + x[i] * s) + w;
        for (int i = from; i < to; i += 2)
            s = Math.Cos(s + x[i]) * s;
        for (int i = from; i < to; i++)
        {
            for (int j = from; j < i; j++)
                s = Math.Tanh(s + w * x[j]) * x[i];
            s = s * x[i] + Math.Exp(-s);
            for (int j = i; j > from; j--)
                s += Math.Sin(s) / 8;
        }
        return s;
    }

    [GradientOf(nameof(Fold))]
    public static partial double FoldGradient(ReadOnlySpan<double> x, double w, int from, int to, Span<double> dx, out double dw);

    [JvpOf(nameof(Fold))]
    public static partial (double Value, double Tangent) FoldPush(ReadOnlySpan<double> x, double w, int from, int to, ReadOnlySpan<double> dx, double dw);
}
