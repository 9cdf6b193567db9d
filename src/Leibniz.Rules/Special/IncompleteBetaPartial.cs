using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The mixed derivative ∂^(i+j)/∂aⁱ∂bʲ of I_x(a, b), as a function of the array [i, j, a, b, x].</summary>
/// <remarks>
/// i and j are constant whole numbers ≥ 0. ∂a and ∂b raise an order; ∂x = ∂^(i+j) of the density
/// f = xᵃ⁻¹(1 − x)ᵇ⁻¹/B(a, b), by Leibniz's rule on its logarithmic derivatives: l₁₀ = log x − ψ(a) + ψ(a + b),
/// l₀₁ = log(1 − x) − ψ(b) + ψ(a + b), and for the orders beyond, ψ⁽ⁿ⁾(a + b) less ψ⁽ⁿ⁾(a) or ψ⁽ⁿ⁾(b) where they are pure.
/// </remarks>
[Notation("betai_partial")]
public readonly struct IncompleteBetaPartial : IFusedKernel
{
    /// <inheritdoc/>
    public static double Kernel(ReadOnlySpan<double> a, ReadOnlySpan<double> b) =>
        Kernels.IncompleteBeta.Value((int)a[0], (int)a[1], a[2], a[3], a[4]);

    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T> =>
        Primitive.Evaluate<IncompleteBetaPartial, T>(a, b);

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        int i = int.CreateTruncating(a[0]), j = int.CreateTruncating(a[1]);
        T p = a[2], q = a[3], x = a[4];
        ga[0] = T.Zero;
        ga[1] = T.Zero;
        ga[2] = Primitive.Apply<IncompleteBetaPartial, T>([T.CreateChecked(i + 1), T.CreateChecked(j), p, q, x]);
        ga[3] = Primitive.Apply<IncompleteBetaPartial, T>([T.CreateChecked(i), T.CreateChecked(j + 1), p, q, x]);
        ga[4] = Primitive.Apply<StrongProduct, T>(
            Primitive.Apply<BetaDensity, T>(p, q, x), Factor(i, j, p, q, x));
    }

    // ∂ⁱ⁺ʲf / f, by f_(i+1,j) = Σ C(i, r) C(j, s) f_(i−r, j−s) l_(r+1, s), and likewise in b where i = 0.
    private static T Factor<T>(int i, int j, T a, T b, T x) where T : IFloatingPointIeee754<T>
    {
        var f = new T[i + 1, j + 1];
        for (int p = 0; p <= i; p++)
        {
            for (int q = 0; q <= j; q++)
            {
                if (p == 0 && q == 0)
                {
                    f[0, 0] = T.One;
                    continue;
                }
                bool byA = p > 0;
                int n = byA ? p - 1 : 0, m = byA ? q : q - 1;
                T sum = T.Zero;
                for (int r = 0; r <= n; r++)
                {
                    for (int s = 0; s <= m; s++)
                    {
                        T slope = byA ? LogSlope(r + 1, s, a, b, x) : LogSlope(0, s + 1, a, b, x);
                        sum += T.CreateChecked(Binomial(n, r) * Binomial(m, s)) * f[n - r, m - s] * slope;
                    }
                }
                f[p, q] = sum;
            }
        }
        return f[i, j];
    }

    private static T LogSlope<T>(int i, int j, T a, T b, T x) where T : IFloatingPointIeee754<T>
    {
        int n = i + j - 1;
        T slope = Psi(n, a + b);
        if (j == 0)
            slope -= Psi(n, a);
        if (i == 0)
            slope -= Psi(n, b);
        if (n > 0)
            return slope;
        return slope + (j == 0 ? T.Log(x) : Primitive.Apply<LogP1, T>(-x));
    }

    private static T Psi<T>(int n, T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<Polygamma, T>(n, x);

    private static int Binomial(int n, int k)
    {
        int result = 1;
        for (int i = 1; i <= k; i++)
            result = result * (n - k + i) / i;
        return result;
    }
}
