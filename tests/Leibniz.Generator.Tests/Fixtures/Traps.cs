namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>The traps of differentiation, as plain C#.</summary>
internal static partial class Traps
{
    public static double SetBeforeReadAfter(double x)
    {
        double before = x * x, sum = 0;
        for (int i = 0; i < 3; i++)
            sum += i;
        return before * sum;
    }

    [GradientOf(nameof(SetBeforeReadAfter))]
    public static partial double SetBeforeReadAfterSlope(double x);

    public static double OverwrittenInside(double x)
    {
        double v = x;
        for (int i = 0; i < 3; i++)
            v = Math.Sin(v) * x;
        return v;
    }

    [GradientOf(nameof(OverwrittenInside))]
    public static partial double OverwrittenInsideSlope(double x);

    public static double Root(double x) => Math.Sqrt(x * x);

    [GradientOf(nameof(Root))]
    public static partial double RootSlope(double x);

    public static double BranchNotTaken(double x) => x >= 0 ? x : Math.Sqrt(-x);

    [GradientOf(nameof(BranchNotTaken))]
    public static partial double BranchNotTakenSlope(double x);

    public static double Capped(double x) => Math.Min(1, 1 / x);

    [GradientOf(nameof(Capped))]
    public static partial double CappedSlope(double x);

    public static double Bell(double x, double y)
    {
        double norm = Math.Sqrt(x * x + y * y);
        return Math.Exp(-norm * norm);
    }

    [GradientOf(nameof(Bell))]
    public static partial (double X, double Y) BellGradient(double x, double y);

    public static double Log(double x) => Math.Log(x);

    [GradientOf(nameof(Log))]
    public static partial double LogSlope(double x);

    public static double Twice(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    [GradientOf(nameof(Twice))]
    public static partial double TwiceGradient(double[] a, double[] b, Span<double> da, Span<double> db);

    public static double Power(double x, int n)
    {
        double p = 1;
        for (int i = 0; i < n; i++)
            p *= x;
        return p;
    }

    [HessianOf(nameof(Power))]
    public static partial void PowerHessian(double x, int n, Span<double> h);

    public static double Checked(double x, int n)
    {
        if (n < 0)
            throw new ArgumentOutOfRangeException(nameof(n));
        return x * n;
    }

    [GradientOf(nameof(Checked))]
    public static partial double CheckedSlope(double x, int n);

    public static double Sinks(double x)
    {
        double y = 0;
        for (int i = 0; i < 200_000; i++)
            y = y * 0.5 + Math.Sin(x);
        return y;
    }

    [GradientOf(nameof(Sinks))]
    public static partial double SinksSlope(double x);

    public static double Structures(double x, double y)
    {
        var p = new Point(x, y);
        Point q = p + new Point(1, x * y);
        (double a, double b) = (q.X, q.Y);
        p = q with { X = b };
        return p.Norm() * a;
    }

    [GradientOf(nameof(Structures))]
    public static partial (double X, double Y) StructuresGradient(double x, double y);

    public readonly record struct Point(double X, double Y)
    {
        public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

        public double Norm() => Math.Sqrt(X * X + Y * Y);
    }

    public static float Single(float x, float y) => MathF.Exp(x) * y;

    public static T Generic<T>(T x) where T : System.Numerics.IFloatingPointIeee754<T> => T.Sin(x) * x + T.One;

    public static double CallsGeneric(double x) => Generic(x * 2) * x;

    [GradientOf(nameof(CallsGeneric))]
    public static partial double CallsGenericSlope(double x);

    public static double LocalFunction(double x, double y)
    {
        double Scale(double v) => v * y;
        return Scale(Math.Sin(x)) + Scale(x);
    }

    [GradientOf(nameof(LocalFunction))]
    public static partial (double X, double Y) LocalFunctionGradient(double x, double y);

    public static double ShortCircuit(double[] x, int n)
    {
        double sum = 0;
        for (int i = 0; i < n; i++)
        {
            if (i < x.Length && At(x, i) > 0 || i == n + 1)
                sum += x[i] * x[i];
        }
        return sum;
    }

    private static double At(double[] x, int i) => x[i];

    [GradientOf(nameof(ShortCircuit))]
    public static partial double ShortCircuitGradient(double[] x, int n, Span<double> dx);
}
