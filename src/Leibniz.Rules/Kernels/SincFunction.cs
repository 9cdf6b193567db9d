namespace Leibniz.Rules.Kernels;

/// <summary>The derivatives of sin x / x.</summary>
internal static class SincFunction
{
    /// <summary>dⁿ/dxⁿ (sin x / x), n ≥ 0; accurate for n ≤ 35.</summary>
    public static double Derivative(int n, double x)
    {
        if (n == 0)
            return x == 0 ? 1 : double.IsInfinity(x) ? 0 : Math.Sin(x) / x;
        if (double.IsInfinity(x))
            return 0;
        return Math.Abs(x) > 20 && n <= Math.Abs(x) ? Recurrence(n, x) : Series(n, x);
    }

    // Σ over 2k ≥ n of (−1)ᵏ x²ᵏ⁻ⁿ/((2k + 1)(2k − n)!), to twice the working precision for what the signs cancel.
    private static double Series(int n, double x)
    {
        int k = (n + 1) / 2;
        DoubleDouble power = (2 * k) - n == 0 ? DoubleDouble.One : x, square = DoubleDouble.Product(x, x);
        DoubleDouble sum = DoubleDouble.Zero;
        for (int i = (2 * k) - n; i < 400; i += 2)
        {
            int m = n + i;
            DoubleDouble term = power / (m + 1);
            sum += (m / 2) % 2 == 0 ? term : -term;
            if (i > Math.Abs(x) && Math.Abs(term.High) < 1e-34)
                break;
            power = power * square / ((i + 1.0) * (i + 2));
        }
        return sum.High;
    }

    // Sₙ = (sin⁽ⁿ⁾ x − n Sₙ₋₁)/x, stable while n ≤ |x|.
    private static double Recurrence(int n, double x)
    {
        (double sine, double cosine) = Math.SinCos(x);
        double s = sine / x;
        for (int k = 1; k <= n; k++)
        {
            double derivative = (k % 4) switch { 0 => sine, 1 => cosine, 2 => -sine, _ => -cosine };
            s = (derivative - (k * s)) / x;
        }
        return s;
    }
}
