namespace Leibniz.Rules.Kernels;

/// <summary>The exponential integrals Eₙ and Ei.</summary>
internal static class ExponentialIntegral
{
    // Euler's constant as a sum of two doubles.
    private static readonly DoubleDouble Euler = new(0.5772156649015329, -4.942915152430645e-18);

    /// <summary>Eₙ(x) at x ≥ 0, n ≥ 0.</summary>
    public static double E(int n, double x)
    {
        if (!(x >= 0) || n < 0)
            return double.NaN;
        if (double.IsPositiveInfinity(x))
            return 0;
        if (n == 0)
            return Math.Exp(-x) / x;
        if (x == 0)
            return n == 1 ? double.PositiveInfinity : 1.0 / (n - 1);
        return x <= 1 ? Series(n, x) : Fraction(n, x);
    }

    /// <summary>Ei(x), the principal value.</summary>
    public static double Ei(double x)
    {
        if (x < 0)
            return -E(1, -x);
        if (x == 0)
            return double.NegativeInfinity;
        if (!(x < 50))
            return Asymptotic(x);
        // γ + log x + Σ xᵏ/(k·k!), to twice the working precision for the root at 0.3725.
        DoubleDouble sum = Euler + DoubleDouble.Log(x), power = DoubleDouble.One;
        for (int k = 1; k < 250; k++)
        {
            power = power * x / k;
            DoubleDouble term = power / k;
            sum += term;
            if (term.High < 1e-33 * Math.Abs(sum.High))
                break;
        }
        return sum.High;
    }

    // (−x)ⁿ⁻¹/(n − 1)! · (ψ(n) − log x) − Σ over m ≠ n − 1 of (−x)ᵐ/((m − n + 1) m!).
    private static double Series(int n, double x)
    {
        DoubleDouble psi = -Euler, power = DoubleDouble.One, sum = DoubleDouble.Zero;
        for (int k = 1; k < n; k++)
            psi += DoubleDouble.One / k;
        for (int m = 0; m < n + 40; m++)
        {
            if (m > 0)
                power = power * -x / m;
            sum += m == n - 1 ? power * (psi - DoubleDouble.Log(x)) : -(power / (m - n + 1));
        }
        return sum.High;
    }

    // e⁻ˣ/(x + n/(1 + 1/(x + (n + 1)/(1 + 2/(x + …))))) from behind: all terms are positive, so that nothing cancels.
    private static double Fraction(int n, double x)
    {
        double t = x;
        for (int k = (int)(400 / x) + 30; k > 0; k--)
            t = x + ((n + k - 1) / (1 + (k / t)));
        return Math.Exp(-x) / t;
    }

    private static double Asymptotic(double x)
    {
        double term = 1, sum = 1;
        for (int k = 1; k < x && term > 1e-17; k++)
        {
            term *= k / x;
            sum += term;
        }
        return x > 800 ? x + double.MaxValue + double.MaxValue : Math.Exp(x / 2) * (sum / x) * Math.Exp(x / 2);
    }
}
