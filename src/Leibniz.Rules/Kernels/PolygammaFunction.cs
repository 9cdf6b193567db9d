namespace Leibniz.Rules.Kernels;

/// <summary>The digamma function and its derivatives.</summary>
internal static class PolygammaFunction
{
    // B₂ₖ for k = 1 … 12.
    private static readonly double[] Bernoulli =
    [
        1 / 6.0, -1 / 30.0, 1 / 42.0, -1 / 30.0, 5 / 66.0, -691 / 2730.0, 7 / 6.0, -3617 / 510.0, 43867 / 798.0,
        -174611 / 330.0, 854513 / 138.0, -236364091 / 2730.0,
    ];

    /// <summary>ψ⁽ⁿ⁾(x), by the asymptotic series after a shift; reflected for x &lt; 0.</summary>
    public static double Value(int n, double x)
    {
        if (double.IsNaN(x) || double.IsNegativeInfinity(x))
            return double.NaN;
        if (double.IsPositiveInfinity(x))
            return n == 0 ? x : n % 2 == 0 ? -0.0 : 0;
        if (x == 0)
            return n % 2 == 0 ? -1 / x : double.PositiveInfinity;
        if (Math.Abs(x) < 1e-17 && n == 0)
            return -1 / x;
        if (x > 0)
            return n == 0 ? Digamma(x) : Positive(n, x);
        if (x == Math.Floor(x))
            return n % 2 == 0 ? double.NaN : double.PositiveInfinity;
        // ψ⁽ⁿ⁾(1 − x) − (−1)ⁿ ψ⁽ⁿ⁾(x) = (−1)ⁿ π dⁿ/dxⁿ cot πx.
        double reflected = n == 0 ? Digamma(DoubleDouble.Sum(1, -x)) : Positive(n, 1 - x);
        return (n % 2 == 0 ? reflected : -reflected) - (Math.Pow(Math.PI, n + 1) * Cotangent(n, x));
    }

    // To twice the working precision, so that the root at 1.4616… is met.
    private static double Digamma(DoubleDouble x)
    {
        DoubleDouble shift = DoubleDouble.Zero, y = x;
        for (; y.High < 40; y += DoubleDouble.One)
            shift += DoubleDouble.One / y;
        DoubleDouble inverse = DoubleDouble.One / y, square = inverse * inverse, power = square;
        DoubleDouble sum = DoubleDouble.Log(y) - (inverse * 0.5);
        ReadOnlySpan<(double Numerator, double Denominator)> terms =
        [
            (1, 12), (-1, 120), (1, 252), (-1, 240), (1, 132), (-691, 32760), (1, 12), (-3617, 8160), (43867, 14364),
            (-174611, 6600), (77683, 276),
        ];
        foreach ((double numerator, double denominator) in terms)
        {
            sum -= power * numerator / denominator;
            power *= square;
        }
        return (sum - shift).High;
    }

    // (−1)ⁿ⁺¹ [(n − 1)!/yⁿ + n!/2yⁿ⁺¹ + Σ B₂ₖ (2k + n − 1)!/((2k)! y²ᵏ⁺ⁿ)] + (−1)ⁿ⁺¹ Σ n!/(x + i)ⁿ⁺¹, all terms of one sign.
    private static double Positive(int n, double x)
    {
        double y = x, shift = 0, factorial = 1;
        for (int i = 2; i <= n; i++)
            factorial *= i;
        int steps = Math.Max(0, (int)Math.Ceiling(n + 25 - x));
        for (int i = steps - 1; i >= 0; i--)
            shift += factorial * Math.Pow(x + i, -n - 1);
        y = x + steps;
        double leading = 1 / y;
        for (int i = 1; i < n; i++)
            leading *= i / y;
        double series = 1 + (n / (2 * y)), rising = 1;
        for (int k = 1; k <= Bernoulli.Length; k++)
        {
            rising *= (n + (2 * k) - 2) * (n + (2 * k) - 1.0) / (((2 * k) - 1) * (2.0 * k) * y * y);
            series += Bernoulli[k - 1] * rising;
        }
        double sum = (leading * series) + shift;
        return n % 2 == 0 ? -sum : sum;
    }

    // dⁿ/duⁿ cot u at u = πx as a polynomial in c = cot u: P₀ = c, Pₖ₊₁ = −(1 + c²) Pₖ′.
    private static double Cotangent(int n, double x)
    {
        double c = double.CosPi(x) / double.SinPi(x);
        if (n == 0)
            return c;
        var p = new double[n + 3];
        var next = new double[n + 3];
        p[1] = 1;
        for (int k = 0; k < n; k++)
        {
            Array.Clear(next);
            for (int i = 1; i <= k + 1; i++)
            {
                next[i - 1] -= i * p[i];
                next[i + 1] -= i * p[i];
            }
            (p, next) = (next, p);
        }
        double value = 0;
        for (int i = n + 1; i >= 0; i--)
            value = (value * c) + p[i];
        return value;
    }
}
