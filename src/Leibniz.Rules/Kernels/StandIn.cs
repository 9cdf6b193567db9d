namespace Leibniz.Rules.Kernels;

/// <summary>The gamma function at double precision.</summary>
internal static class GammaFunction
{
    /// <summary>Γ(x) for x &gt; 0.</summary>
    public static double Gamma(double x)
    {
        double product = 1;
        for (; x > 1.5; x -= 1) product *= x - 1;
        return product * Math.Exp(LogGamma(x));
    }

    /// <summary>ln Γ(x) for x &gt; 0, by Stirling's series after a shift.</summary>
    public static double LogGamma(double x)
    {
        DoubleDouble shift = DoubleDouble.One, y = x;
        for (; y.High < 25; y += 1) shift *= y;
        double r = 1 / y.High, r2 = r * r;
        double tail = r * (1 / 12.0 - r2 * (1 / 360.0 - r2 * (1 / 1260.0 - r2 * (1 / 1680.0 - r2 / 1188))));
        DoubleDouble main = DoubleDouble.Log(y) * (y - 0.5) - y;
        DoubleDouble sum = main - DoubleDouble.Log(shift) + new DoubleDouble(0.9189385332046728, -3.8782941580672414e-17);
        return (sum + tail).High;
    }
}

/// <summary>The polygamma functions at double precision.</summary>
internal static class PolygammaFunction
{
    private static readonly double[] Bernoulli =
        [1 / 6.0, -1 / 30.0, 1 / 42.0, -1 / 30.0, 5 / 66.0, -691 / 2730.0, 7 / 6.0, -3617 / 510.0, 43867 / 798.0, -174611 / 330.0];

    /// <summary>ψ⁽ⁿ⁾(x) for x &gt; 0, by the asymptotic series after a shift.</summary>
    public static double Value(int n, double x)
    {
        double sum = 0, factorial = 1;
        for (int i = 2; i <= n; i++) factorial *= i;
        for (; x < 25; x += 1) sum -= (n == 0 ? 1 : (n % 2 == 0 ? 1 : -1) * factorial) / Math.Pow(x, n + 1);
        if (n == 0)
        {
            double s = Math.Log(x) - 0.5 / x;
            for (int k = 1; k <= Bernoulli.Length; k++) s -= Bernoulli[k - 1] / (2 * k * Math.Pow(x, 2 * k));
            return s + sum;
        }
        double t = factorial / n / Math.Pow(x, n) + 0.5 * factorial / Math.Pow(x, n + 1);
        for (int k = 1; k <= Bernoulli.Length; k++)
        {
            double rising = 1;
            for (int i = 2 * k + 1; i <= 2 * k + n - 1; i++) rising *= i;
            t += Bernoulli[k - 1] * rising / Math.Pow(x, 2 * k + n);
        }
        return (n % 2 == 0 ? -t : t) + sum;
    }
}
