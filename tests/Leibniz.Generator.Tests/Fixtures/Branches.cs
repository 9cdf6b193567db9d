namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>Loops whose rounds run eight at once although they take different ways.</summary>
internal static partial class Branches
{
    public static double Chosen(ReadOnlySpan<double> x, double w)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double t = x[i] * w;
            if (t > 0.2)
                sum += Math.Sqrt(t);
            else
                sum -= t * t;
        }
        return sum;
    }

    [GradientOf(nameof(Chosen), Vectorise = true)]
    public static partial double ChosenGradient(ReadOnlySpan<double> x, double w, Span<double> dx, out double dw);

    [GradientOf(nameof(Chosen), Reproducible = true)]
    public static partial double ChosenScalar(ReadOnlySpan<double> x, double w, Span<double> dx, out double dw);

    public static double Nested(ReadOnlySpan<double> x, double w)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double u = x[i] * w, v = x[i] + w;
            for (int j = 0; j < 3; j++)
            {
                if (u < 0.1)
                {
                    u += Math.Sin(w);
                }
                else
                {
                    u += Math.Sqrt(1 + 0.5 * Math.Cos(x[i] * 0.3));
                    u = Math.Sqrt(1 + 0.5 * Math.Cos(w + u / (1.5 + v * v)));
                    (u, v) = (v, u);
                }
                v *= Math.Tanh(u);
            }
            sum += u * v;
        }
        return sum;
    }

    [GradientOf(nameof(Nested), Vectorise = true)]
    public static partial double NestedGradient(ReadOnlySpan<double> x, double w, Span<double> dx, out double dw);

    [GradientOf(nameof(Nested), Reproducible = true)]
    public static partial double NestedScalar(ReadOnlySpan<double> x, double w, Span<double> dx, out double dw);

    public static double Guarded(ReadOnlySpan<double> x, double w)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double left = 0;
            if (i > 0 && x[i - 1] > -0.5)
                left = x[i - 1] * w;
            if (x[i] > 0.8)
                continue;
            bool far = left > 0.3 || x[i] < -0.2;
            sum += far ? left * x[i] : Math.Exp(left);
        }
        return sum;
    }

    [GradientOf(nameof(Guarded), Vectorise = true)]
    public static partial double GuardedGradient(ReadOnlySpan<double> x, double w, Span<double> dx, out double dw);

    /// <summary>Numbers made of the counter that do not grow evenly: rounds run one by one.</summary>
    public static double Uneven(ReadOnlySpan<double> x, double w)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            if ((double)(i % 3) > 0.5)
                sum += Math.Sin(w * x[i]);
            if (i % 4 == 1)
                sum -= x[i] * x[i];
        }
        return sum;
    }

    [GradientOf(nameof(Uneven))]
    public static partial double UnevenGradient(ReadOnlySpan<double> x, double w, Span<double> dx, out double dw);

    [GradientOf(nameof(Uneven), Reproducible = true)]
    public static partial double UnevenScalar(ReadOnlySpan<double> x, double w, Span<double> dx, out double dw);

    [GradientOf(nameof(Guarded), Reproducible = true)]
    public static partial double GuardedScalar(ReadOnlySpan<double> x, double w, Span<double> dx, out double dw);
}
