using Leibniz.Rules;

namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>Constructs of the language, one a method, each a function of a number and a whole number.</summary>
internal static partial class Language
{
    public readonly record struct Sample(double X, int N);

    public sealed class Model
    {
        public double Rate { get; init; } = 0.3;

        public double Scale { get; init; } = 2;

        public double[] Weights { get; } = [1, 2, 3];

        public double Apply(double x)
        {
            double sum = 0;
            for (int i = 0; i < Weights.Length; i++)
                sum += Weights[i] * Math.Exp(Rate * x) * Scale;
            return sum;
        }
    }

    public sealed record Pair(double A, double B);

    private const double Half = 0.5;
    private static readonly double s_three = 3;
    private static readonly double[] s_list = [1, 2];
    private static readonly Model s_model = new();
    private static readonly (double A, int B)[] s_terms = [(2, 3), (1, 1), (0.5, 2)];

    public static double Overflow(double x, int n) => x * x * checked(n * 1_000_000);

    [GradientOf(nameof(Overflow))]
    public static partial double OverflowSlope(double x, int n);

    public static double OverflowInABlock(double x, int n)
    {
        checked
        {
            int k = n;
            k *= 1_000_000;
            k++;
            return x * x * k;
        }
    }

    [GradientOf(nameof(OverflowInABlock))]
    public static partial double OverflowInABlockSlope(double x, int n);

    public static double OnTheStack(double x, int n)
    {
        Span<double> a = stackalloc double[n + 1];
        Span<double> b = stackalloc double[] { x, x * x, 1 };
        Span<double> c = stackalloc[] { x, 2.0 };
        a[0] = x;
        for (int i = 1; i < a.Length; i++)
            a[i] = a[i - 1] * Math.Sin(x) + b[i % 3] * c[i % 2];
        double sum = 0;
        foreach (double v in a)
            sum += v * v;
        return sum;
    }

    [GradientOf(nameof(OnTheStack))]
    public static partial double OnTheStackSlope(double x, int n);

    public static double Patterns(double x, int n)
    {
        double a = n switch
        {
            0 => x,
            > 0 and < 3 => x * x,
            3 or 4 when x > 0.6 => x * 5,
            not (5 or 6) => Math.Sin(x),
            _ => 1 / x,
        };
        double b = x switch { < 0 => -x, >= 0 and < 0.5 => x * x, double.NaN => 0, var z => z * 2 };
        double c = (n, x > 0.4) switch { (0, true) => x, (_, false) => 2 * x, var (q, _) => q * x };
        if (n is 1 or 2)
            c *= x;
        switch (n)
        {
            case > 3 when x > 0:
                c += x;
                break;
            case 0:
            case 1:
                c *= 2;
                break;
        }
        return a + b * c;
    }

    [GradientOf(nameof(Patterns))]
    public static partial double PatternsSlope(double x, int n);

    public static double PartsInPatterns(double x, int n)
    {
        var p = new Sample(x * x, n);
        double a = p switch
        {
            { N: 0 } => x,
            { N: > 2, X: > 0.3 } => p.X * x,
            (_, 1) => 3 * x,
            { X: var z } when z > 0.5 => z * z,
            _ => 7 * x,
        };
        if (p is { N: 2, X: > 0 and var w })
            a += w;
        int m = n;
        a *= m++ switch { 1 => x, _ => 1 };
        return a * m;
    }

    [GradientOf(nameof(PartsInPatterns))]
    public static partial double PartsInPatternsSlope(double x, int n);

    public static double Foreach(double x, int n)
    {
        double[] values = [x, -1, 2 * x, x * x, n, 3];
        double sum = 0;
        foreach (double v in values)
        {
            if (v < 0)
                continue;
            if (v > 4)
                break;
            if (v == 3)
                return sum * v;
            sum += v * v;
        }
        foreach ((double a, int b) in s_terms)
            sum += a * Math.Pow(x, b);
        return sum;
    }

    [GradientOf(nameof(Foreach))]
    public static partial double ForeachSlope(double x, int n);

    public static double Deconstruction(double x, int n)
    {
        (double a, double b) = Two(x);
        double c;
        (c, _) = (a * b, 1.0);
        var p = new Sample(a * c, n);
        (double d, int e) = p;
        (a, b) = (b, a);
        return a * b + c * d + e;
    }

    private static (double Square, double Sine) Two(double x) => (x * x, Math.Sin(x));

    [GradientOf(nameof(Deconstruction))]
    public static partial double DeconstructionSlope(double x, int n);

    public static double Constants(double x, int n) =>
        s_model.Apply(x) * s_three + s_list[1] * x * Half + s_model.Weights[n % 3] * x * x;

    [GradientOf(nameof(Constants))]
    public static partial double ConstantsSlope(double x, int n);

    public static double References(double x, int n)
    {
        double z = x;
        Step(ref z, n, out double y);
        Step(ref z, 2, out double w);
        return z * y + w;
    }

    private static void Step(ref double x, in int k, out double y)
    {
        y = x * k;
        x = Math.Sin(x);
    }

    [GradientOf(nameof(References))]
    public static partial double ReferencesSlope(double x, int n);

    public static double Objects(double x, Model m, Pair p) => m.Apply(x) * p.A + p.B * x * m.Scale;

    [GradientOf(nameof(Objects), Wrt = ["x"])]
    public static partial double ObjectsSlope(double x, Model m, Pair p);

    [HessianOf(nameof(Objects), Wrt = ["x"])]
    public static partial void ObjectsHessian(double x, Model m, Pair p, Span<double> h);

    public static double Frames(double value, double storage, ReadOnlySpan<double> i, double k, double seed)
    {
        double sum = value * storage;
        for (int n = 0; n < i.Length; n++)
            sum += i[n] * i[n] * k;
        return sum + seed;
    }

    [GradientOf(nameof(Frames))]
    public static partial double FramesGradient(
        double value, double storage, ReadOnlySpan<double> i, double k, double seed, out double dvalue, out double dstorage, Span<double> di, out double dk, out double dseed);

    [HessianOf(nameof(Frames))]
    public static partial double FramesHessian(double value, double storage, ReadOnlySpan<double> i, double k, double seed, Span<double> columns);

    public static double Guarded(double[] x, int n)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (n < 0)
            throw new ArgumentException($"n was {n}; expected 0 or more.", nameof(n));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, x.Length);
        double sum = 0;
        for (int i = 0; i < n; i++)
            sum += x[i] > 100 ? throw new InvalidOperationException("too big") : x[i] * x[i];
        return sum;
    }

    [GradientOf(nameof(Guarded))]
    public static partial double GuardedGradient(double[] x, int n, double[] dx);

    [JvpOf(nameof(Guarded))]
    public static partial (double Value, double Tangent) GuardedPush(double[] x, int n, double[] dx);

    [VjpOf(nameof(Guarded))]
    public static partial double GuardedPull(double[] x, int n, double seed, Span<double> dx);

    [HessianOf(nameof(Guarded))]
    public static partial void GuardedHessian(double[] x, int n, double[] h);

    [JacobianOf(nameof(Guarded))]
    public static partial void GuardedJacobian(double[] x, int n, Span<double> j);

    public static double TooFar(double[] x, int n)
    {
        double sum = 0;
        for (int i = 0; i < n; i++)
            sum += x[i] * x[i];
        return sum;
    }

    [GradientOf(nameof(TooFar))]
    public static partial double TooFarGradient(double[] x, int n, double[] dx);

    public static double Fit(double[] w, double[] x, double[] y)
    {
        double a = w[0], b = w[1] * 2;
        return 0.5 * Sum.Over(x.Length, i =>
        {
            double error = y[i] - a * Math.Exp(-b * x[i]);
            return error * error;
        }) + a * a;
    }

    [GradientOf(nameof(Fit), Wrt = ["w"])]
    public static partial double FitGradient(double[] w, double[] x, double[] y, Span<double> dw);

    [GradientOf(nameof(Fit), Wrt = ["w"], Reproducible = true)]
    public static partial double FitReproducibleGradient(double[] w, double[] x, double[] y, Span<double> dw);
}
