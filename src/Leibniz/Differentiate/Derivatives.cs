namespace Leibniz;

/// <summary>Derivatives of any order, by Taylor series.</summary>
public static class Derivatives
{
    /// <summary>f(x), f′(x), …, f⁽ⁿ⁾(x).</summary>
    /// <remarks>One evaluation on series: O(n²) an operation, where n nested duals take 2ⁿ.</remarks>
    /// <param name="f">The function; a generic method converts by itself.</param>
    /// <param name="x">The point.</param>
    /// <param name="order">n ≥ 0.</param>
    /// <returns>n + 1 numbers: the value, then the derivatives.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is negative.</exception>
    public static double[] UpTo(Func<Jet<double>, Jet<double>> f, double x, int order)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Read(f(Jet<double>.Input(x, order)), order);
    }

    /// <summary>f(x), f′(x), …, f⁽ⁿ⁾(x) of a function struct.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point.</param>
    /// <param name="order">n ≥ 0.</param>
    /// <returns>n + 1 numbers: the value, then the derivatives.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is negative.</exception>
    public static double[] UpTo<TFunction>(in TFunction f, double x, int order) where TFunction : IFunction =>
        Read(f.Evaluate(Jet<double>.Input(x, order)), order);

    /// <summary>f(x + vt) as a series in t: the value, then the derivatives along v.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 numbers.</param>
    /// <param name="direction">v, n numbers.</param>
    /// <param name="order">The highest order ≥ 0.</param>
    /// <exception cref="ArgumentException">The lengths differ, or <paramref name="x"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is negative.</exception>
    public static double[] Along<TFunction>(
        in TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> direction, int order)
        where TFunction : IScalarFunction
    {
        Inputs.Check(x);
        Lengths.Same(x.Length, direction.Length, nameof(x), nameof(direction));
        var jets = new Jet<double>[x.Length];
        for (int i = 0; i < x.Length; i++)
            jets[i] = direction[i] == 0 ? x[i] : Jet<double>.Input(x[i], direction[i], order);
        return Read(f.Evaluate<Jet<double>>(jets), order);
    }

    /// <summary>The mixed partial derivative ∂^|α| f / ∂x₀^α₀ ⋯ ∂xₙ₋₁^αₙ₋₁ of any order.</summary>
    /// <remarks>
    /// By polarisation of the derivatives along lines, with d = |α|:
    /// ∂^α f = (1 / (2ᵈ d!)) Σ over 0 ≤ k ≤ α of ∏ (−1)^kᵢ C(αᵢ, kᵢ) · Dᵈf[α − 2k]. It takes ∏ (αᵢ + 1) / 2 series of order
    /// d, and loses a digit or so to cancellation at d = 6. Source: A. Griewank, J. Utke and A. Walther, Math. Comp. 69
    /// (2000) 1117.
    /// </remarks>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 numbers.</param>
    /// <param name="orders">α: how often to differentiate by each input; n whole numbers ≥ 0.</param>
    /// <exception cref="ArgumentException">The lengths differ, <paramref name="x"/> is empty, or an order is
    /// negative.</exception>
    public static double Mixed<TFunction>(in TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<int> orders)
        where TFunction : IScalarFunction
    {
        Inputs.Check(x);
        Lengths.Same(x.Length, orders.Length, nameof(x), nameof(orders));
        int total = 0;
        foreach (int order in orders)
        {
            if (order < 0)
            {
                throw new ArgumentException(
                    $"orders: expected whole numbers ≥ 0, but one is {order}.", nameof(orders));
            }
            total += order;
        }
        if (total == 0)
            return f.Evaluate(x);
        var k = new int[x.Length];
        var direction = new double[x.Length];
        double sum = 0;
        do
        {
            double weight = 1;
            for (int i = 0; i < k.Length; i++)
            {
                weight *= ((k[i] & 1) == 0 ? 1 : -1) * Binomial(orders[i], k[i]);
                direction[i] = orders[i] - (2 * k[i]);
            }
            sum += weight * Along(f, x, direction, total)[total];
        }
        while (Next(k, orders));
        return sum / (double.ScaleB(1, total) * Factorial(total));
    }

    private static double[] Read(Jet<double> y, int order)
    {
        var derivatives = new double[order + 1];
        for (int k = 0; k <= order; k++)
            derivatives[k] = double.IsNaN(y.Value) ? double.NaN : y.Derivative(k);
        return derivatives;
    }

    // The next multi-index k ≤ α in counting order.
    private static bool Next(int[] k, ReadOnlySpan<int> orders)
    {
        for (int i = 0; i < k.Length; i++)
        {
            if (k[i] < orders[i])
            {
                k[i]++;
                return true;
            }
            k[i] = 0;
        }
        return false;
    }

    private static double Binomial(int n, int k)
    {
        double result = 1;
        for (int i = 1; i <= k; i++)
            result = result * (n - k + i) / i;
        return result;
    }

    private static double Factorial(int n)
    {
        double result = 1;
        for (int i = 2; i <= n; i++)
            result *= i;
        return result;
    }
}
