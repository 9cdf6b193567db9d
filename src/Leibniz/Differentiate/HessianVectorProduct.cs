namespace Leibniz;

/// <summary>The product of the Hessian of f: ℝⁿ → ℝ with a vector, without the Hessian.</summary>
public static class HessianVectorProduct
{
    /// <summary>Writes ∇²f(x)·v and the gradient, and returns the value.</summary>
    /// <remarks>Forward over reverse: one tape of dual numbers, a small multiple of an evaluation whatever n. A warm call
    /// allocates nothing.</remarks>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 numbers.</param>
    /// <param name="vector">v, n numbers.</param>
    /// <param name="gradient">Receives ∇f(x), n numbers; empty if it is not wanted.</param>
    /// <param name="product">Receives ∇²f(x)·v, n numbers.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException">A length differs from n, or <paramref name="x"/> is empty.</exception>
    public static double Of<TFunction>(
        in TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> vector, Span<double> gradient, Span<double> product)
        where TFunction : IScalarFunction
    {
        Inputs.Check(x);
        Lengths.Same(x.Length, vector.Length, nameof(x), nameof(vector));
        Lengths.Same(x.Length, product.Length, nameof(x), nameof(product));
        if (!gradient.IsEmpty)
            Lengths.Same(x.Length, gradient.Length, nameof(x), nameof(gradient));
        Tape<Dual<double>> tape = TapePool<Dual<double>>.Rent();
        using var inputs = new RentedArray<Variable<Dual<double>>>(x.Length);
        for (int i = 0; i < x.Length; i++)
            inputs.Span[i] = tape.Input(new(x[i], vector[i]));
        Variable<Dual<double>> y = f.Evaluate<Variable<Dual<double>>>(inputs.Span);
        tape.Pull(y);
        bool undefined = double.IsNaN(y.Value.Primal);
        for (int i = 0; i < x.Length; i++)
        {
            Dual<double> cotangent = tape.Cotangent(inputs.Span[i]);
            product[i] = undefined ? double.NaN : cotangent.Tangent;
            if (!gradient.IsEmpty)
                gradient[i] = undefined ? double.NaN : cotangent.Primal;
        }
        TapePool<Dual<double>>.Return(tape);
        return y.Value.Primal;
    }
}
