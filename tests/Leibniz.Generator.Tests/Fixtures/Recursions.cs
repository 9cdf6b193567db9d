namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>Recursive methods, each with the same function written as a loop or a formula.</summary>
internal static partial class Recursions
{
    /// <summary>xⁿ·e^(x/n) by halving.</summary>
    public static double Power(double x, int n) => Halved(x, n) * Math.Exp(x / n);

    private static double Halved(double x, int n)
    {
        if (n == 0)
            return 1;
        double half = Halved(x, n / 2);
        return n % 2 == 0 ? half * half : x * half * half;
    }

    [GradientOf(nameof(Power))]
    public static partial double PowerGradient(double x, int n, out double dx);

    [JvpOf(nameof(Power))]
    public static partial (double Value, double Tangent) PowerPush(double x, int n, double dx);

    [HvpOf(nameof(Power))]
    public static partial double PowerHvp(double x, int n, double v, out double hv);

    [HessianOf(nameof(Power))]
    public static partial double PowerHessian(double x, int n, Span<double> h);

    /// <summary>Σ sin(w·xᵢ)·xᵢ by halves, which overwrite their part of a copy.</summary>
    public static double Tree(ReadOnlySpan<double> x, double w)
    {
        var copy = new double[x.Length];
        x.CopyTo(copy);
        Collapse(copy, w, 0, copy.Length);
        return copy[0] * w;
    }

    // Leaves the part's sum in its first element.
    private static void Collapse(double[] part, double w, int from, int to)
    {
        if (to - from == 1)
        {
            part[from] *= Math.Sin(w * part[from]);
            return;
        }
        int middle = (from + to) / 2;
        Collapse(part, w, from, middle);
        Collapse(part, w, middle, to);
        part[from] += part[middle];
    }

    [GradientOf(nameof(Tree))]
    public static partial double TreeGradient(ReadOnlySpan<double> x, double w, Span<double> dx, out double dw);

    [JvpOf(nameof(Tree))]
    public static partial (double Value, double Tangent) TreePush(ReadOnlySpan<double> x, double w, ReadOnlySpan<double> dx, double dw);

    public static double Flat(ReadOnlySpan<double> x, double w)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += Math.Sin(w * x[i]) * x[i];
        return sum * w;
    }

    [GradientOf(nameof(Flat))]
    public static partial double FlatGradient(ReadOnlySpan<double> x, double w, Span<double> dx, out double dw);

    /// <summary>n steps down the slope of <see cref="Well"/>, one in each call.</summary>
    public static double Fall(double x, double w, int n) => n == 0 ? x * w : Fall(x - 0.1 * WellSlope(x, w), w, n - 1);

    public static double Well(double x, double w) => Math.Cosh(w * x) + x;

    [GradientOf(nameof(Well), Wrt = ["x"])]
    public static partial double WellSlope(double x, double w);

    [GradientOf(nameof(Fall))]
    public static partial double FallGradient(double x, double w, int n, out double dx, out double dw);

    [JvpOf(nameof(Fall))]
    public static partial (double Value, double Tangent) FallPush(double x, double w, int n, double dx, double dw);

    /// <summary><see cref="Fall"/> with the slope written out, as a loop.</summary>
    public static double Slid(double x, double w, int n)
    {
        for (int k = 0; k < n; k++)
            x -= 0.1 * (w * Math.Sinh(w * x) + 1);
        return x * w;
    }

    [GradientOf(nameof(Slid))]
    public static partial double SlidGradient(double x, double w, int n, out double dx, out double dw);

    /// <summary>cosh and sinh of nx by turns, each from the other; beside calls that no input reaches.</summary>
    public static double Turns(double x, int n) => Even(x, n) + 0 * Even(2, 3);

    private static double Even(double x, int n) => n == 0 ? 1 : Even(x, n - 1) * Math.Cosh(x) + Odd(x, n - 1) * Math.Sinh(x);

    private static double Odd(double x, int n) => n == 0 ? 0 : Odd(x, n - 1) * Math.Cosh(x) + Even(x, n - 1) * Math.Sinh(x);

    [GradientOf(nameof(Turns))]
    public static partial double TurnsGradient(double x, int n, out double dx);
}
