namespace Leibniz.Rules.Kernels;

/// <summary>The gamma function and its logarithm.</summary>
internal static class GammaFunction
{
    // log √(2π), and π, as sums of two doubles.
    private static readonly DoubleDouble LogRootTwoPi = new(0.9189385332046728, -3.8782941580672414e-17);

    // Stirling's series: B₂ₖ / (2k (2k − 1)).
    private static readonly DoubleDouble[] Stirling =
    [
        Ratio(1, 12), Ratio(-1, 360), Ratio(1, 1260), Ratio(-1, 1680), Ratio(1, 1188), Ratio(-691, 360360), Ratio(1, 156),
        Ratio(-3617, 122400), Ratio(43867, 244188), Ratio(-174611, 125400), Ratio(77683, 5796),
    ];

    // ζ(k) − 1 for k = 2 … 60, by Euler–Maclaurin from n = 50.
    private static readonly double[] ZetaMinusOne = MakeZeta();

    /// <summary>Γ(x), by Stirling's series to twice the working precision.</summary>
    public static double Gamma(double x)
    {
        if (x == 0)
            return 1 / x;
        if (x < 0.5)
        {
            if (Math.Abs(x) < 1e-17)
                return 1 / x;
            if (x < 0 && x == Math.Floor(x))
                return double.NaN;
            // Γ(x) = π / (sin πx · Γ(1 − x)).
            return Math.PI / double.SinPi(x) * (-LogGamma(DoubleDouble.Sum(1, -x))).Exp();
        }
        if (x > 171.7)
            return double.PositiveInfinity;
        if (x == Math.Floor(x))
        {
            DoubleDouble product = DoubleDouble.One;
            for (int i = 2; i < x; i++)
                product *= i;
            return product.High;
        }
        return double.IsNaN(x) ? x : LogGamma(new DoubleDouble(x, 0)).Exp();
    }

    /// <summary>log |Γ(x)|.</summary>
    public static double LogGamma(double x)
    {
        if (double.IsInfinity(x))
            return double.PositiveInfinity;
        if (x <= 0)
        {
            if (x == Math.Floor(x))
                return double.PositiveInfinity;
            double sine = Math.Abs(double.SinPi(x));
            return Math.Abs(x) < 1e-17
                ? -Math.Log(-x)
                : (DoubleDouble.Log(new DoubleDouble(Math.PI, 1.2246467991473532e-16) / sine) - LogGamma(DoubleDouble.Sum(1, -x))).High;
        }
        // Near its zeros: log Γ(2 + z) = (1 − γ) z + Σ (−1)ᵏ (ζ(k) − 1) zᵏ / k, and Γ(1 + z) = Γ(2 + z)/(1 + z).
        if (Math.Abs(x - 2) < 0.25)
            return NearTwo(x - 2);
        if (Math.Abs(x - 1) < 0.25)
            return NearTwo(x - 1) - LogOnePlus.Value(x - 1);
        if (x > 1e290)
            return x * (Math.Log(x) - 1);
        return double.IsNaN(x) ? x : x < 1e-17 ? -Math.Log(x) : LogGamma(new DoubleDouble(x, 0)).High;
    }

    /// <summary>log Γ(x) at x &gt; 0 to twice the working precision.</summary>
    public static DoubleDouble LogGamma(DoubleDouble x)
    {
        DoubleDouble shift = DoubleDouble.One, y = x;
        for (; y.High < 40; y += DoubleDouble.One)
            shift *= y;
        DoubleDouble inverse = DoubleDouble.One / y, square = inverse * inverse, power = inverse, tail = DoubleDouble.Zero;
        foreach (DoubleDouble coefficient in Stirling)
        {
            tail += coefficient * power;
            power *= square;
        }
        DoubleDouble main = ((DoubleDouble.Log(y) - DoubleDouble.One) * y) - (DoubleDouble.Log(y) * 0.5);
        return main + LogRootTwoPi + tail - (y.High == x.High ? DoubleDouble.Zero : DoubleDouble.Log(shift));
    }

    private static double NearTwo(double z)
    {
        double sum = 0;
        for (int k = ZetaMinusOne.Length + 1; k >= 2; k--)
            sum = (sum * -z) + (ZetaMinusOne[k - 2] / k);
        // 1 − γ.
        return z * (0.42278433509846713939 + (sum * z));
    }

    private static double[] MakeZeta()
    {
        var zeta = new double[59];
        for (int k = 2; k <= 60; k++)
        {
            const double n = 50;
            double sum = 0;
            // B₂ⱼ/(2j)! · k(k + 1)⋯(k + 2j − 2) / n^(k + 2j − 1) for j = 4 … 1.
            sum += Math.Pow(n, -k - 7) * k * (k + 1.0) * (k + 2.0) * (k + 3.0) * (k + 4.0) * (k + 5.0) * (k + 6.0) / -1209600;
            sum += Math.Pow(n, -k - 5) * k * (k + 1.0) * (k + 2.0) * (k + 3.0) * (k + 4.0) / 30240;
            sum += Math.Pow(n, -k - 3) * k * (k + 1.0) * (k + 2.0) / -720;
            sum += Math.Pow(n, -k - 1) * k / 12;
            sum += Math.Pow(n, -k) / 2;
            sum += Math.Pow(n, 1 - k) / (k - 1);
            for (int i = (int)n - 1; i >= 2; i--)
                sum += Math.Pow(i, -k);
            zeta[k - 2] = sum;
        }
        return zeta;
    }

    private static DoubleDouble Ratio(double a, double b) => new DoubleDouble(a, 0) / b;
}
