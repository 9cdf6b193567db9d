namespace Leibniz;

/// <summary>The Hessian of a function f: ℝⁿ → ℝ.</summary>
public static class Hessian
{
    /// <summary>Writes the Hessian of f at x and the gradient, and returns the value.</summary>
    /// <remarks>Forward over reverse, eight columns a sweep: ⌈n/8⌉ tapes of chunked duals. A warm call allocates
    /// nothing.</remarks>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 numbers.</param>
    /// <param name="gradient">Receives ∇f(x), n numbers; empty if it is not wanted.</param>
    /// <param name="hessian">Receives ∂²f/∂xᵢ∂xⱼ at [i·n + j]; n² numbers.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException">A length is not as said, or <paramref name="x"/> is empty.</exception>
    public static double Of<TFunction>(
        in TFunction f, ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian)
        where TFunction : IScalarFunction
    {
        Inputs.Check(x);
        Lengths.Exactly(x.Length * x.Length, hessian.Length, nameof(hessian), "the square of x's length");
        if (!gradient.IsEmpty)
            Lengths.Same(x.Length, gradient.Length, nameof(x), nameof(gradient));
        double value = Columns<TFunction, Tangents8>(f, x, gradient, hessian);
        if (Numbers.AnyNaN(hessian) || Numbers.AnyNaN(gradient))
            value = Columns<TFunction, StrongTangents<Tangents8>>(f, x, gradient, hessian);
        if (double.IsNaN(value))
        {
            gradient.Fill(double.NaN);
            hessian.Fill(double.NaN);
        }
        return value;
    }

    /// <summary>The Hessian of f at x, as a new n × n array.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 numbers.</param>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty.</exception>
    public static double[,] Of<TFunction>(in TFunction f, ReadOnlySpan<double> x) where TFunction : IScalarFunction
    {
        using var flat = new RentedArray<double>(x.Length * x.Length);
        Of(f, x, [], flat.Span);
        var hessian = new double[x.Length, x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < x.Length; j++)
                hessian[i, j] = flat.Span[(i * x.Length) + j];
        }
        return hessian;
    }

    private static double Columns<TFunction, TTangents>(
        in TFunction f, ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian)
        where TFunction : IScalarFunction
        where TTangents : struct, ITangents<TTangents>
    {
        int n = x.Length;
        double value = 0;
        Tape<DualVector<TTangents>> tape = TapePool<DualVector<TTangents>>.Rent();
        using var inputs = new RentedArray<Variable<DualVector<TTangents>>>(n);
        for (int start = 0; start < n; start += TTangents.Count)
        {
            int count = Math.Min(TTangents.Count, n - start);
            tape.Reset();
            for (int i = 0; i < n; i++)
            {
                inputs.Span[i] = tape.Input(
                    i >= start && i < start + count ? DualVector<TTangents>.Input(x[i], i - start) : x[i]);
            }
            Variable<DualVector<TTangents>> y = f.Evaluate<Variable<DualVector<TTangents>>>(inputs.Span);
            value = y.Value.Primal;
            tape.Pull(y);
            for (int i = 0; i < n; i++)
            {
                DualVector<TTangents> cotangent = tape.Cotangent(inputs.Span[i]);
                if (!gradient.IsEmpty)
                    gradient[i] = cotangent.Primal;
                for (int j = 0; j < count; j++)
                    hessian[(i * n) + start + j] = cotangent.Tangent(j);
            }
        }
        TapePool<DualVector<TTangents>>.Return(tape);
        return value;
    }
}
