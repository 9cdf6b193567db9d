namespace Leibniz.Rules.Kernels;

/// <summary>
/// Arithmetic of power series c₀ + c₁h + … cut at a fixed order, in place, on spans of their coefficients.
/// </summary>
/// <remarks>
/// Carrying a parameter as a₀ + h through a formula gives its derivatives, m! cₘ, exact to rounding.
/// All spans of a call have one length. Cost: the square of the length.
/// </remarks>
internal static class TruncatedSeries
{
    /// <summary>a ← a b.</summary>
    public static void Multiply(Span<double> a, ReadOnlySpan<double> b)
    {
        for (int i = a.Length - 1; i >= 0; i--)
        {
            double sum = 0;
            for (int j = 0; j <= i; j++)
                sum += a[j] * b[i - j];
            a[i] = sum;
        }
    }

    /// <summary>a ← a / b, b₀ ≠ 0.</summary>
    public static void Divide(Span<double> a, ReadOnlySpan<double> b)
    {
        for (int i = 0; i < a.Length; i++)
        {
            double rest = a[i];
            for (int j = 0; j < i; j++)
                rest -= a[j] * b[i - j];
            a[i] = rest / b[0];
        }
    }

    /// <summary>result ← exp(a − a₀): by i eᵢ = Σ j aⱼ eᵢ₋ⱼ. The constant term of a is not read.</summary>
    public static void ExpOfVariation(ReadOnlySpan<double> a, Span<double> result)
    {
        result[0] = 1;
        for (int i = 1; i < a.Length; i++)
        {
            double sum = 0;
            for (int j = 1; j <= i; j++)
                sum += j * a[j] * result[i - j];
            result[i] = sum / i;
        }
    }

    /// <summary>Σ cⱼ xʲ of a series x, by Horner's rule.</summary>
    public static void Polynomial(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> x, Span<double> result)
    {
        result.Clear();
        for (int j = coefficients.Length - 1; j >= 0; j--)
        {
            Multiply(result, x);
            result[0] += coefficients[j];
        }
    }
}
