namespace Leibniz.Rules.Kernels;

internal static partial class IncompleteBeta
{
    private const int MostLevels = 1 << 24;

    /// <summary>The denominator F of Iₓ(a, b) = xᵃ yᵇ / (a B(a, b) F), as a series; false if it would take too long.</summary>
    /// <remarks>
    /// F = (λ + 1)/(a + 1) + α₁/(β₁ + α₂/(β₂ + …)), λ = a y − b x, and with p = a + 2n − 1, q = a + 2n + 1, c = b − n:
    /// αₙ = n x² c (a + n − 1)(p + c)/p² (less the factor a for n = 1),
    /// βₙ = n + n c x/p + (1 − (n + 1)/q)(λ + 1 + n (1 + y)).
    /// With 1/(p + g) = Σ rₘ gᵐ and 1/(p + g)² = Σ sₘ gᵐ all of these are polynomials of degree ≤ 2 in h.
    /// Evaluated from the far end, so rounding does not build up; λ is a double-double, for it cancels near the mean.
    /// </remarks>
    private static bool Fraction(double a, double b, DoubleDouble x, DoubleDouble y, Span<double> rest, int width)
    {
        double lambda = (y * a - x * b).High, u = x.High, v = y.High;
        int levels = Levels(a, b, u, v, lambda), height = rest.Length / width;
        if (levels < 0)
            return false;
        Span<double> alpha = stackalloc double[rest.Length];
        rest.Clear();
        for (int n = levels; n > 0; n--)
        {
            double p = a + 2.0 * n - 1, q = p + 2, c = b - n, level = lambda + 1 + n * (1 + v);
            double r = 1 / p, t = -(n + 1) / q, before = 0;
            alpha.Clear();
            for (int m = 0; m < height; m++)
            {
                // Here r = rₘ, s = sₘ, t = the coefficient of −(n + 1)/(q + g).
                double s = (m + 1) * r / p, w = m == 0 ? (a + n) / q : t;
                double one = n == 1 ? r : n * (m == 0 ? (a + n - 1) / p : -n * r);
                double two = n == 1 ? s : n * (m == 0 ? (a + n - 1) * s : r - n * s);
                Span<double> row = rest.Slice(m * width, width), numerator = alpha.Slice(m * width, width);
                row[0] += n * u * c * r + w * level + v * before + (m == 0 ? n : 0);
                numerator[0] = u * u * c * (one + c * two);
                if (width > 1)
                {
                    row[1] += n * u * r - u * w;
                    numerator[1] = u * u * (one + 2 * c * two);
                }

                if (width > 2)
                    numerator[2] = u * u * two;
                before = w;
                r /= -p;
                t /= -q;
            }

            BivariateSeries.Divide(alpha, rest, width);
            alpha.CopyTo(rest);
        }

        double inverse = 1 / (a + 1), previous = 0;
        for (int m = 0; m < height; m++)
        {
            rest[m * width] += (lambda + 1) * inverse + v * previous;
            if (width > 1)
                rest[m * width + 1] -= u * inverse;
            previous = inverse;
            inverse /= -(a + 1);
        }

        return true;
    }

    /// <summary>The levels after which the fraction and its derivatives have converged, or −1.</summary>
    /// <remarks>Steed's forward recurrence, as for the incomplete gamma function.</remarks>
    private static int Levels(double a, double b, double x, double y, double lambda)
    {
        double d = (a + 1) / (lambda + 1), delta = d, sum = d;
        for (int n = 1; n < MostLevels; n++)
        {
            // At a whole b the fraction ends, but its derivatives do not: the count goes on as if b were between.
            double p = a + 2.0 * n - 1, c = Math.Abs(b - n) < 0.5 ? -0.5 : b - n;
            double alpha = (n == 1 ? 1 : n * (a + n - 1)) * x * x * c * (p + c) / (p * p);
            double beta = n + n * c * x / p + (a + n) / (p + 2) * (lambda + 1 + n * (1 + y));
            double next = 1 / (beta + alpha * d);
            delta *= -alpha * d * next;
            sum += delta;
            d = next;
            if (Math.Abs(delta) <= 1e-17 * Math.Abs(sum))
                return n + n / 4 + 3;
        }

        return -1;
    }
}
