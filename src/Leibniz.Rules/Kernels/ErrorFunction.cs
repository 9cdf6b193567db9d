namespace Leibniz.Rules.Kernels;

/// <summary>The error function, its complement and their inverses.</summary>
internal static class ErrorFunction
{
    // √π and 2/√π.
    private const double RootPi = 1.7724538509055160273;
    private const double TwoOverRootPi = 1.1283791670955125739;

    // From here erfc is below ½, and 1 − erf would lose digits.
    private const double Half = 0.5;

    /// <summary>erf x. For |x| &lt; 2 by (2/√π)·x·e^(−x²) Σ (2x²)ᵏ/(1·3⋯(2k + 1)), whose terms are all positive; else from
    /// the complement.</summary>
    public static double Erf(double x)
    {
        double a = Math.Abs(x);
        if (!(a < 2))
            return double.IsNaN(x) ? x : Math.CopySign(a > 6 ? 1 : 1 - Erfc(a), x);
        double square = 2 * a * a, term = 1, sum = 1;
        for (int k = 1; term > 1e-17 * sum; k++)
        {
            term *= square / ((2 * k) + 1);
            sum += term;
        }
        return TwoOverRootPi * x * sum * ExpMinusSquare(a);
    }

    /// <summary>1 − erf x, with relative accuracy in the tail.</summary>
    public static double Erfc(double x)
    {
        if (x < Half)
            return 1 - Erf(x);
        return x > 27.3 ? 0 : Erfcx(x) * ExpMinusSquare(x);
    }

    /// <summary>exp(x²)·erfc x: below ½ from erf, the square being taken to twice the working precision; to 2 by Chebyshev
    /// polynomials in 3(x − 1)/(x + 1); beyond by Laplace's continued fraction 1/(√π (x + ½/(x + 1/(x + 3⁄2/(x + …))))).
    /// Measured: erfc within 3.3 ulp between 0.3 and 2, 4.2 ulp to 2.5, at 3,000 random points.</summary>
    public static double Erfcx(double x)
    {
        if (x < Half)
            return Erfc(x) * DoubleDouble.Product(x, x).Exp();
        if (x < 2)
            return Middle(3 * ((x - 1) / (x + 1)));
        // The error of n terms falls like exp(−2x√(2n)).
        int n = (int)(200 / (x * x)) + 8;
        double t = x;
        for (int k = n; k > 0; k--)
            t = x + (0.5 * k / t);
        return 1 / (RootPi * t);
    }

    /// <summary>The inverse of erf on [−1, 1].</summary>
    public static double ErfInverse(double x)
    {
        double a = Math.Abs(x);
        if (!(a < 1))
            return a == 1 ? Math.CopySign(double.PositiveInfinity, x) : double.NaN;
        if (a > 0.5)
            return Math.CopySign(ErfcInverse(1 - a), x);
        if (a < 1e-8)
            return RootPi / 2 * x;
        double y = Guess(a, Math.Log((1 - a) * (1 + a)));
        for (int i = 0; i < 3; i++)
            y = Halley(y, (Erf(y) - a) / (TwoOverRootPi * ExpMinusSquare(y)));
        return Math.CopySign(y, x);
    }

    /// <summary>The inverse of erfc on [0, 2].</summary>
    public static double ErfcInverse(double z)
    {
        if (z > 0.5)
            return z < 1.5 ? ErfInverse(1 - z) : -ErfcInverse(2 - z);
        if (!(z > 0))
            return z == 0 ? double.PositiveInfinity : double.NaN;
        double y = Guess(1 - z, Math.Log(z * (2 - z)));
        // Relative residual: (erfc y − z)/erfc′ = (erfcx y − z·e^(y²))·(−√π/2), which does not underflow.
        for (int i = 0; i < 4; i++)
            y = Halley(y, -(Erfcx(y) - (z / ExpMinusSquare(y))) / TwoOverRootPi);
        return y;
    }

    /// <summary>exp(−x²), the square being taken to twice the working precision.</summary>
    public static double ExpMinusSquare(double x) => (-DoubleDouble.Product(x, x)).Exp();

    // Σ cₖTₖ(t) by Clenshaw's recurrence. cₖ: interpolation of exp(x²) erfc x, x = (1 + t/3)/(1 − t/3), at 40 Chebyshev nodes
    // in 60 digits; c₁₈ is 2.5e-19.
    private static double Middle(double t)
    {
        ReadOnlySpan<double> c =
        [
            0.43155578973905993429, -0.18064165789657652379, 0.0039799409022426221013, 0.00049642384499182780884,
            7.5024906007146681253e-6, -2.0929824493771608078e-6, -2.2386782701993876226e-7, -7.0826523013096518467e-9,
            9.7421166927166274478e-10, 1.7533183058761410708e-10, 1.3540344006490412445e-11, 1.6245397485777609118e-13,
            -1.1092145419872214338e-13, -1.7932573039299708802e-14, -1.5439408453200569938e-15, -4.5249938717491707978e-17,
            1.0111927205676030205e-17, 2.1917392214159286353e-18,
        ];
        double next = 0, second = 0;
        for (int k = c.Length - 1; k > 0; k--)
            (next, second) = (c[k] + (2 * t * next) - second, next);
        return c[0] + (t * next) - second;
    }

    // A start with a relative error of 2e-3, from L = log(1 − x²). Source: S. Winitzki, A handy approximation for the error
    // function and its inverse (2008).
    private static double Guess(double x, double l)
    {
        const double a = 0.147;
        double b = (2 / (Math.PI * a)) + (l / 2);
        return Math.Sqrt(Math.Sqrt((b * b) - (l / a)) - b);
    }

    // erf″/erf′ = −2y.
    private static double Halley(double y, double newton) => y - (newton / (1 + (y * newton)));
}
