using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The k-th partial derivative of P(a, x) with respect to a, as a function of the array [k, a, x].</summary>
/// <remarks>
/// k is a constant whole number ≥ 0. ∂a is the derivative of order k + 1; ∂x = ∂ᵏ/∂aᵏ of the density
/// f = xᵃ⁻¹e⁻ˣ/Γ(a), whose logarithmic derivatives in a are log x − ψ(a), −ψ′(a), −ψ″(a), … so that ∂ᵏf = f·Bₖ with the
/// complete Bell polynomials Bₙ₊₁ = Σ C(n, i) Bₙ₋ᵢ lᵢ₊₁.
/// </remarks>
[Notation("gammap_partial")]
public readonly struct IncompleteGammaPartial : IFusedKernel
{
    /// <inheritdoc/>
    public static double Kernel(ReadOnlySpan<double> a, ReadOnlySpan<double> b) =>
        Kernels.IncompleteGamma.P((int)a[0], a[1], a[2]);

    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T> =>
        Primitive.Evaluate<IncompleteGammaPartial, T>(a, b);

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        int k = int.CreateTruncating(a[0]);
        ga[0] = T.Zero;
        ga[1] = Primitive.Apply<IncompleteGammaPartial, T>([T.CreateChecked(k + 1), a[1], a[2]]);
        ga[2] = Primitive.Apply<StrongProduct, T>(
            Primitive.Apply<GammaDensity, T>(a[1], a[2]), Bell(k, a[1], a[2]));
    }

    private static T Bell<T>(int k, T a, T x) where T : IFloatingPointIeee754<T>
    {
        var bell = new T[k + 1];
        bell[0] = T.One;
        for (int n = 0; n < k; n++)
        {
            T sum = T.Zero, binomial = T.One;
            for (int i = 0; i <= n; i++)
            {
                T slope = i == 0
                    ? T.Log(x) - Primitive.Apply<Digamma, T>(a)
                    : -Primitive.Apply<Polygamma, T>(i, a);
                sum += binomial * bell[n - i] * slope;
                binomial = binomial * T.CreateChecked(n - i) / T.CreateChecked(i + 1);
            }
            bell[n + 1] = sum;
        }
        return bell[k];
    }
}
