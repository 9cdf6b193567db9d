namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>Functions of numbers: expressions, branches, loops, jumps.</summary>
internal static partial class Scalars
{
    public static double Product(double x, double y) => Math.Sin(x) * y + Math.Exp(x * y) / (1 + y * y);

    [GradientOf(nameof(Product))]
    public static partial (double X, double Y) ProductGradient(double x, double y);

    public static double BlackScholes(double s, double k, double r, double v, double t)
    {
        double root = v * Math.Sqrt(t);
        double d1 = (Math.Log(s / k) + (r + 0.5 * v * v) * t) / root;
        double d2 = d1 - root;
        return s * Rules.Special.NormalCdf(d1) - k * Math.Exp(-r * t) * Rules.Special.NormalCdf(d2);
    }

    [GradientOf(nameof(BlackScholes))]
    public static partial (double Value, double S, double K, double R, double V, double T) BlackScholesGradient(
        double s, double k, double r, double v, double t);

    public static double Branches(double x, double y)
    {
        double z = x;
        if (x > y)
            z = x * y;
        else if (x < -1)
            return Math.Cosh(x);
        z += x > 0 ? Math.Sqrt(x) : -x;
        return z * z;
    }

    [GradientOf(nameof(Branches))]
    public static partial (double X, double Y) BranchesGradient(double x, double y);

    public static double Power(double x, int n)
    {
        double product = 1;
        for (int i = 0; i < n; i++)
            product *= x;
        return product;
    }

    [GradientOf(nameof(Power))]
    public static partial double PowerGradient(double x, int n);

    public static double Newton(double a, double tolerance)
    {
        double x = a;
        while (Math.Abs(x * x - a) > tolerance)
            x = 0.5 * (x + a / x);
        return x;
    }

    [GradientOf(nameof(Newton), Wrt = ["a"])]
    public static partial double NewtonGradient(double a, double tolerance);

    public static double Jumps(double x, double y)
    {
        double sum = 0;
        for (int i = 0; i < 20; i++)
        {
            if (i % 3 == 1)
                continue;
            double term = Math.Sin(x * i) * y;
            if (term > 1.5)
                break;
            if (sum > 4)
                return sum * x;
            sum += term * term;
            y = y * 0.9 + 0.1 * x;
        }
        return sum + y;
    }

    [GradientOf(nameof(Jumps))]
    public static partial (double X, double Y) JumpsGradient(double x, double y);

    public static double Calls(double x, double y) => Inner(x * y, x) + Inner(Math.Exp(y), 2);

    private static double Inner(double a, double b)
    {
        if (a > b)
            return a * b;
        double c = a;
        for (int i = 0; i < 3; i++)
            c = Math.Cos(c) + b;
        return c;
    }

    [GradientOf(nameof(Calls))]
    public static partial (double X, double Y) CallsGradient(double x, double y);

    public static double Choose(double x, int kind)
    {
        double y = kind switch
        {
            0 => x * x,
            1 or 2 => Math.Sin(x),
            > 5 => 1 / x,
            _ => x,
        };
        switch (kind)
        {
            case 0:
                y += x;
                break;
            case 3:
            case 4:
                y *= y;
                break;
            default:
                y = Math.Exp(y);
                break;
        }
        return y;
    }

    [GradientOf(nameof(Choose))]
    public static partial double ChooseGradient(double x, int kind);
}
