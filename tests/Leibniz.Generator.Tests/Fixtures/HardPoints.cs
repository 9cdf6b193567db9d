namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>The rest of the traps, as plain C#.</summary>
internal static partial class HardPoints
{
    public static double Plus(double y, double x) => x + y;

    [GradientOf(nameof(Plus), Wrt = ["y"])]
    public static partial double PlusSlope(double y, double x);

    public static double Confusion(double x) => x * PlusSlope(1, x);

    [GradientOf(nameof(Confusion))]
    public static partial double ConfusionSlope(double x);

    public static double Product(double x, int n)
    {
        double product = 1;
        for (int i = 0; i < n; i++)
            product *= x;
        return product;
    }

    [GradientOf(nameof(Product))]
    public static partial double ProductSlope(double x, int n);

    public static double First(double x, int n) => ProductSlope(x, n);

    [GradientOf(nameof(First), Wrt = ["x"])]
    public static partial double ProductSecond(double x, int n);

    public static double Second(double x, int n) => ProductSecond(x, n);

    [GradientOf(nameof(Second), Wrt = ["x"])]
    public static partial double ProductThird(double x, int n);

    public static double Swapped(double[] x, int rounds)
    {
        double[] a = [x[0], x[1]];
        for (int i = 0; i < rounds; i++)
        {
            (a[0], a[1]) = (a[1], a[0]);
            double kept = a[0];
            a[0] = a[1] * 2;
            a[1] = kept;
        }
        return a[0] * a[0] + 3 * a[1];
    }

    [GradientOf(nameof(Swapped))]
    public static partial double SwappedGradient(double[] x, int rounds, Span<double> dx);

    public static double SquaredNorm(double x, double y)
    {
        double norm = Math.Sqrt(x * x + y * y);
        return norm * norm;
    }

    [GradientOf(nameof(SquaredNorm))]
    public static partial (double X, double Y) SquaredNormGradient(double x, double y);

    public static double Chain(double x, int rounds)
    {
        double y = x;
        for (int i = 0; i < rounds; i++)
            y = Math.Sin(y) + 0.5 * x;
        return y;
    }

    [GradientOf(nameof(Chain))]
    public static partial double ChainSlope(double x, int rounds);

    public static double Edges(double x) => x * x + Math.Abs(x) + Math.Sqrt(Math.Max(x, 0));

    [GradientOf(nameof(Edges))]
    public static partial double EdgesSlope(double x);

    public static double Cube(double x) => x * x * x;

    [GradientOf(nameof(Cube))]
    public static partial double CubeSlope(double x);

    public static double Smooth(double x, double w) => w * OwnFunctions.LogCosh(w * x) + x;

    [GradientOf(nameof(Smooth))]
    public static partial (double X, double W) SmoothGradient(double x, double w);

    [HessianOf(nameof(Smooth))]
    public static partial void SmoothHessian(double x, double w, Span<double> h);

    public static double Leaves(double x, int n)
    {
        double sum = 0;
        for (int i = 0; ; i++)
        {
            if (i == 2)
                continue;
            if (i == n)
                return sum * x;
            if (i > 5)
                break;
            sum += Math.Exp(x * i);
        }
        return sum;
    }

    [GradientOf(nameof(Leaves))]
    public static partial double LeavesSlope(double x, int n);
}
