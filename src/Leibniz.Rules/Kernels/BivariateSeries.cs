namespace Leibniz.Rules.Kernels;

/// <summary>
/// Arithmetic of power series Σ c_pq gᵖ hᑫ cut at p ≤ i and q ≤ j, in place, on spans of their coefficients by rows of
/// equal p.
/// </summary>
/// <remarks>
/// Carrying two parameters as a + g, b + h through a formula gives its mixed derivatives, p! q! c_pq, exact to rounding.
/// All spans of a call have one length, a multiple of the width j + 1. Cost: the square of the length.
/// </remarks>
internal static class BivariateSeries
{
    /// <summary>a ← a b.</summary>
    public static void Multiply(Span<double> a, ReadOnlySpan<double> b, int width)
    {
        for (int p = a.Length / width - 1; p >= 0; p--)
        {
            for (int q = width - 1; q >= 0; q--)
            {
                double sum = 0;
                for (int r = 0; r <= p; r++)
                for (int s = 0; s <= q; s++)
                    sum += a[r * width + s] * b[(p - r) * width + q - s];
                a[p * width + q] = sum;
            }
        }
    }

    /// <summary>a ← a / b, b₀₀ ≠ 0.</summary>
    public static void Divide(Span<double> a, ReadOnlySpan<double> b, int width)
    {
        for (int p = 0; p < a.Length / width; p++)
        {
            for (int q = 0; q < width; q++)
            {
                double rest = a[p * width + q];
                for (int r = 0; r <= p; r++)
                for (int s = 0; s <= q; s++)
                {
                    if (r < p || s < q)
                        rest -= a[r * width + s] * b[(p - r) * width + q - s];
                }

                a[p * width + q] = rest / b[0];
            }
        }
    }

    /// <summary>result ← exp(a − a₀₀), from its derivative along p, or along q where p = 0. a₀₀ is not read.</summary>
    public static void ExpOfVariation(ReadOnlySpan<double> a, Span<double> result, int width)
    {
        result[0] = 1;
        for (int i = 1; i < a.Length; i++)
        {
            int p = i / width, q = i % width;
            double sum = 0;
            for (int r = 0; r <= p; r++)
            for (int s = 0; s <= q; s++)
            {
                if (r > 0 || s > 0)
                    sum += (p > 0 ? r : s) * a[r * width + s] * result[(p - r) * width + q - s];
            }

            result[i] = sum / (p > 0 ? p : q);
        }
    }
}
